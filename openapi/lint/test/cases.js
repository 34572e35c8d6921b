// Each case breaks one rule in a copy of good.yaml: the rule, what is wrong, how it comes about, and which other rules the same mistake breaks.
// A second parameter takes further files, by their path.

const list = doc => doc.paths['/parcels'].get;
const search = doc => doc.paths['/parcels/search'].post;
const schemas = doc => doc.components.schemas;
const rename = (doc, name) => {
  schemas(doc)[name] = schemas(doc).Parcel;
  delete schemas(doc).Parcel;
  schemas(doc).ParcelsPage.properties.parcels.items.$ref = `#/components/schemas/${name}`;
};

/** Moves a schema into a file of its own, and answers it. */
const fragment = (doc, files, path) => {
  const {Complaint} = schemas(doc);
  delete schemas(doc).Complaint;
  doc.components.responses.NotFound.content['application/json'].schema.$ref = `${path}#/Complaint`;
  files[path] = {Complaint};
  return Complaint;
};

export const CASES = [
  ['operation-name', 'no verb', doc => (list(doc).operationId = 'parcels')],
  ['operation-name', 'a verb that is not in the list', doc => (list(doc).operationId = 'fetchParcels')],
  ['operation-name', 'no lowerCamelCase', doc => (list(doc).operationId = 'ListParcels')],
  ['operation-name', 'a verb without a noun', doc => (list(doc).operationId = 'list')],

  ['schema-name-style', 'a small first letter', doc => rename(doc, 'parcel')],
  ['schema-name-style', 'an underscore', doc => rename(doc, 'Parcel_Record')],
  ['schema-name-style', 'a digit, as after a collision', doc => rename(doc, 'Parcel1')],
  ['schema-name-free', 'a type of most languages', doc => rename(doc, 'Error')],
  ['schema-name-free', 'a keyword of Swift and Rust', doc => rename(doc, 'Self')],

  [
    'names-differ',
    'two properties of one name in code',
    doc => (schemas(doc).Parcel.properties.parcel_id = {type: 'string', description: 'As older labels have it.', example: 'p-1'}),
  ],
  ['names-differ', 'two parameters of one name in code', doc => (list(doc).parameters[0]['x-name'] = 'pageSize')],

  [
    'named-schemas',
    'an object within a property',
    doc => {
      schemas(doc).Parcel.properties.address = {
        type: 'object',
        description: 'Where it goes.',
        properties: {city: {type: 'string', description: 'Where the street is.', example: 'Oslo'}},
      };
    },
  ],
  [
    'named-schemas',
    'an enumeration within a property',
    doc => {
      schemas(doc).Parcel.properties.size = {type: 'string', description: 'How big.', 'x-extensible-enum': ['S', 'L'], example: 'S'};
    },
  ],
  [
    'named-schemas',
    'an enumeration within an array',
    doc => {
      schemas(doc).Parcel.properties.marks = {
        type: 'array',
        description: 'Printed on it.',
        items: {type: 'string', 'x-extensible-enum': ['FRAGILE', 'HEAVY']},
      };
    },
  ],
  [
    'named-schemas',
    'an object within a map',
    doc => {
      schemas(doc).Parcel.properties.stops = {
        type: 'object',
        description: 'By depot.',
        additionalProperties: {type: 'object', properties: {days: {type: 'integer', format: 'int32', description: 'How long.', example: 2}}},
      };
    },
  ],
  [
    'named-schemas',
    'an answer in place',
    doc => (search(doc).responses['200'].content['application/json'].schema = schemas(doc).ParcelsPage),
  ],
  [
    'named-schemas',
    'a request in place',
    doc => {
      search(doc).requestBody.content['application/json'].schema = schemas(doc).ParcelSearch;
      delete schemas(doc).ParcelSearch;
    },
  ],
  [
    'named-schemas',
    'an enumeration in a parameter',
    doc => (list(doc).parameters[0].schema = {type: 'string', 'x-extensible-enum': ['K7', 'K8']}),
  ],

  [
    'open-enums',
    'a closed enumeration in an answer',
    doc => {
      delete schemas(doc).ParcelState['x-extensible-enum'];
      schemas(doc).ParcelState.enum = ['WAITING', 'DELIVERED'];
    },
  ],
  ['open-enums', 'a closed enumeration in a parameter', doc => (list(doc).parameters[0].schema.enum = ['K7', 'K8']), ['java42/named-schemas']],
  ['open-objects', 'no other members allowed', doc => (schemas(doc).Parcel.additionalProperties = false)],
  [
    'object-members',
    'an object without properties',
    doc => (schemas(doc).Parcel.properties.marks = {type: 'object', description: 'Printed on it.'}),
  ],
  ['object-members', 'a schema without anything', doc => (schemas(doc).Parcel.properties.label = {description: 'Who knows.', example: 'x'})],
  [
    'object-members',
    'a map of anything',
    doc => {
      schemas(doc).Parcel.properties.marks = {type: 'object', description: 'Printed on it.', additionalProperties: true};
    },
  ],
  ['no-password-format', 'format: password', doc => (schemas(doc).ParcelSearch.properties.pageToken.format = 'password')],
  ['number-format', 'an integer of no width', doc => delete schemas(doc).ParcelsPage.properties.totalCount.format],
  ['secrets-stated', 'a token that may or may not be logged', doc => delete schemas(doc).ParcelSearch.properties.pageToken['x-secret']],
  ['secrets-stated', 'a parameter that may or may not be logged', doc => (list(doc).parameters[0].name = 'accessToken'), ['java42/errors-resolve']],

  ['pagination-resolves', 'a page number that is no parameter', doc => (list(doc)['x-pagination'].page = 'page')],
  ['pagination-resolves', 'a size that is no parameter', doc => (list(doc)['x-pagination'].size = 'size')],
  ['pagination-resolves', 'results that the answer does not have', doc => (list(doc)['x-pagination'].results = 'users')],
  ['pagination-resolves', 'results named from the root, not from under the envelope', doc => (list(doc)['x-pagination'].results = 'data')],
  ['pagination-resolves', 'results that are no array', doc => (list(doc)['x-pagination'].results = 'totalCount')],
  ['pagination-resolves', 'a total that the answer does not have', doc => (list(doc)['x-pagination'].total = 'total')],
  ['pagination-resolves', 'no first page', doc => delete list(doc)['x-pagination'].first],
  ['pagination-resolves', 'an empty token where pages have numbers', doc => (list(doc)['x-pagination'].emptyToken = true)],
  ['pagination-resolves', 'no end', doc => delete list(doc)['x-pagination'].ends],
  ['pagination-resolves', 'a size without a default', doc => delete list(doc)['x-pagination'].defaultSize],
  ['pagination-resolves', 'a default beyond the maximum', doc => (list(doc)['x-pagination'].maximumSize = 50)],
  ['pagination-resolves', 'a token in numbered pages', doc => (list(doc)['x-pagination'].token = 'depot')],
  ['pagination-resolves', 'a token that is not in the body', doc => (search(doc)['x-pagination'].token = 'token')],
  ['pagination-resolves', 'no next token', doc => delete search(doc)['x-pagination'].next],
  ['lists-page', 'a page number and no paging', doc => delete list(doc)['x-pagination']],

  ['useful-descriptions', 'a property without', doc => delete schemas(doc).Parcel.properties.parcelId.description],
  ['useful-descriptions', 'a property with its name in words', doc => (schemas(doc).Parcel.properties.parcelId.description = 'The parcel id.')],
  ['useful-descriptions', 'the same the other way round', doc => (schemas(doc).Parcel.properties.parcelId.description = 'Id of the parcel')],
  ['useful-descriptions', 'a schema without', doc => delete schemas(doc).Parcel.description],
  ['useful-descriptions', 'a schema with its name', doc => (schemas(doc).ParcelsPage.description = 'A page of parcels.')],
  ['useful-descriptions', 'an enumeration with its name', doc => (schemas(doc).ParcelState.description = 'The state of a parcel')],
  ['useful-descriptions', 'a parameter without', doc => delete list(doc).parameters[0].description, ['parameter-description']],
  ['useful-descriptions', 'a parameter with its name', doc => (list(doc).parameters[0].description = 'The depot.')],
  ['useful-descriptions', 'a parameter with its name in code', doc => (list(doc).parameters[2].description = 'Page size.')],
  ['useful-descriptions', 'an operation with its name', doc => (list(doc).description = 'List the parcels.')],
  ['useful-descriptions', 'an operation with its summary', doc => (search(doc).description = 'Search for parcels.')],
  ['useful-descriptions', 'the end of a comment', doc => (schemas(doc).Parcel.properties.parcelId.description = 'As in `depots/*/parcels`.')],
  ['useful-descriptions', 'an operation without', doc => delete list(doc).description, ['operation-description']],

  ['parameter-style', 'no style', doc => delete list(doc).parameters[0].style],
  ['parameter-style', 'no explode', doc => delete list(doc).parameters[0].explode],
  ['parameter-example', 'a parameter without', doc => delete list(doc).parameters[0].example],
  ['body-example', 'an answer without', doc => delete list(doc).responses['200'].content['application/json'].example],
  ['body-example', 'a request without', doc => delete search(doc).requestBody.content['application/json'].example],
  ['one-security-scheme', 'alternatives', doc => (list(doc).security = [{bearer: []}, {basic: []}])],
  ['one-security-scheme', 'two at once', doc => (list(doc).security = [{bearer: [], basic: []}])],
  ['one-security-scheme', 'none, and none of its own', doc => delete doc.security, ['no-unused-components', 'security-defined']],
  ['operation-facts', 'no evidence', doc => delete list(doc)['x-evidence']],
  ['operation-facts', 'no host', doc => delete list(doc)['x-host']],
  ['envelope-resolves', 'an envelope that is not there', doc => (search(doc)['x-envelope'] = 'data'), ['java42/pagination-resolves']],
  ['errors-resolve', 'an error that is not in the table', doc => (list(doc)['x-throws'] = ['DepotBurnt'])],
  ['errors-resolve', 'an error whose status is not documented', doc => (doc['x-errors'][0].status = 400)],
  ['errors-resolve', 'an attribute that the operation does not have', doc => (search(doc)['x-throws'] = ['DepotNotFound'])],
  ['errors-resolve', 'a variant that is not in the table', doc => (list(doc)['x-throws'] = ['DepotNotFound.burnt'])],
  ['errors-resolve', 'a variant whose status is not documented', doc => (list(doc)['x-throws'] = ['DepotNotFound.closed'])],
  ['errors-resolve', 'an attribute that has no source', doc => delete doc['x-errors'][0].attributes[0].from, ['java42/error-table']],
  ['errors-resolve', 'an error that an earlier one hides', doc => list(doc)['x-throws'].push('DepotNotFound.twice')],
  ['error-table', 'a message that speaks of what is not there', doc => (doc['x-errors'][0].message = 'No depot {code}.')],
  ['error-table', 'one name twice', doc => doc['x-errors'].push(doc['x-errors'][0])],
  ['error-table', 'one variant twice', doc => (doc['x-errors'][0].variants[1].name = 'closed')],
  ['error-table', 'a variant that gives what the error has not', doc => (doc['x-errors'][0].variants[0].values = {street: 'Main Street'})],
  ['lifecycle-stated', 'deprecated since nobody knows when', doc => (list(doc).deprecated = true)],

  ['known-extensions', 'an unknown extension', doc => (list(doc)['x-paginated'] = true)],
  ['known-extensions', 'a misspelt extension on a property', doc => (schemas(doc).Parcel.properties.parcelId['x-secrets'] = true)],
  ['known-extensions', 'an extension in the wrong place', doc => (schemas(doc).Parcel['x-host'] = 'authority')],
  ['known-extensions', 'an unknown host', doc => (list(doc)['x-host'] = 'somewhere')],
  ['known-extensions', 'an unknown kind of evidence', doc => (list(doc)['x-evidence'] = 'guessed')],
  ['known-extensions', 'an unknown style of paging', doc => (list(doc)['x-pagination'].style = 'pages')],
  ['known-extensions', 'an unknown word of paging', doc => (list(doc)['x-pagination'].pageSize = 'pgSize')],
  ['known-extensions', 'an enumeration of numbers', doc => (schemas(doc).ParcelState['x-extensible-enum'] = [1, 2])],
  ['known-extensions', 'an enumeration with a repeat', doc => schemas(doc).ParcelState['x-extensible-enum'].push('WAITING')],
  ['known-extensions', 'retry safety of a GET', doc => (list(doc)['x-retry-safe'] = true)],
  ['known-extensions', 'a time format of no time', doc => (schemas(doc).Parcel.properties.parcelId['x-time-format'] = 'millis')],
  ['known-extensions', 'a timestamp that is no number', doc => (schemas(doc).Parcel.properties.parcelId['x-timestamp'] = 'epoch-millis')],
  ['known-extensions', 'a list length of no list', doc => (schemas(doc).Parcel.properties.parcelId['x-max-items'] = 100)],
  ['known-extensions', 'a name in code with a blank', doc => (list(doc).parameters[1]['x-name'] = 'page number')],
  ['known-extensions', 'an error of status 200', doc => (doc['x-errors'][0].status = 200)],
  ['known-extensions', 'an error with a parent of its own', doc => (doc['x-errors'][0].parent = 'DepotTrouble')],
  ['known-extensions', 'an error with a list of no markers', doc => (doc['x-errors'][0].marker = [])],
  ['known-extensions', 'an error without a message', doc => delete doc['x-errors'][0].message],
  [
    'known-extensions',
    'a life cycle without day or month',
    doc => {
      list(doc).deprecated = true;
      list(doc)['x-lifecycle'] = {stage: 'deprecated', since: '2024'};
    },
  ],

  ['shared-in-common', 'a shared schema elsewhere', (doc, files) => (fragment(doc, files, 'parcels/schemas.yaml')['x-shared'] = true)],
  ['shared-in-common', 'a schema of common/ that does not say so', (doc, files) => fragment(doc, files, 'common/schemas.yaml')],
];
