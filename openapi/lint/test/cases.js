// Each case breaks one rule in a copy of good.yaml: the rule, what is wrong, how it comes about, and which other rules the same mistake breaks.
// A second parameter takes further files, by their path.

const list = doc => doc.paths['/parcels'].get;
const search = doc => doc.paths['/parcels/search'].post;
const update = doc => doc.paths['/parcels/{parcelId}'].put;
const ask = doc => doc.paths['/parcels/{parcelId}'].get;
const recall = doc => doc.paths['/parcels/recall'].post;
const schemas = doc => doc.components.schemas;
const rename = (doc, name) => {
  schemas(doc)[name] = schemas(doc).Parcel;
  delete schemas(doc).Parcel;
  schemas(doc).ParcelsPage.properties.parcels.items.$ref = `#/components/schemas/${name}`;
  update(doc).responses['200'].content['application/json'].schema.$ref = `#/components/schemas/${name}`;
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
  ['lists-page', 'a page number and no paging', doc => delete list(doc)['x-pagination'], ['java42/method-resolves']],

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
  ['known-extensions', 'an enumeration of numbers', doc => (schemas(doc).ParcelState['x-extensible-enum'] = [1, 2]), ['java42/method-values']],
  ['known-extensions', 'an enumeration with a repeat', doc => schemas(doc).ParcelState['x-extensible-enum'].push('WAITING')],
  ['known-extensions', 'retry safety of a GET', doc => (list(doc)['x-retry-safe'] = true)],
  ['known-extensions', 'a time format of no time', doc => (schemas(doc).Parcel.properties.parcelId['x-time-format'] = 'millis')],
  ['known-extensions', 'a timestamp that is no number', doc => (schemas(doc).Parcel.properties.parcelId['x-timestamp'] = 'epoch-millis')],
  ['known-extensions', 'a list length of no list', doc => (schemas(doc).Parcel.properties.parcelId['x-max-items'] = 100)],
  ['known-extensions', 'a name in code with a blank', doc => (list(doc).parameters[1]['x-name'] = 'page number')],
  ['known-extensions', 'a service with a blank in its name', doc => (doc.tags[1]['x-service'] = 'my parcels')],
  ['known-extensions', 'a service whose class says Service', doc => (doc.tags[0]['x-service'].class = 'LabelService')],
  ['known-extensions', 'a service with a class and no path', doc => (doc.tags[1]['x-service'] = {class: 'Parcel'})],
  ['known-extensions', 'a service on a schema', doc => (schemas(doc).Parcel['x-service'] = 'parcels')],
  ['known-extensions', 'a method with a name in PascalCase', doc => (ask(doc)['x-method'] = 'GetState')],
  ['known-extensions', 'an unknown key of a method', doc => (update(doc)['x-method'][1].values = {})],
  ['known-extensions', 'an unknown key of an argument', doc => (update(doc)['x-method'][0].arguments[0].parcelId.format = 'int64')],
  [
    'known-extensions',
    'an argument of an unknown type',
    doc => (update(doc)['x-method'][0].arguments[0].parcelId.type = 'number'),
    ['java42/method-resolves'],
  ],
  ['known-extensions', 'an argument of two wire names', doc => (update(doc)['x-method'][0].arguments[1].label = 'label')],
  ['known-extensions', 'an unknown word for options', doc => (update(doc)['x-method'][0].options = 'none')],
  ['known-extensions', 'no methods', doc => (update(doc)['x-method'] = [])],
  ['known-extensions', 'an unknown thing to fill in', doc => (schemas(doc).ParcelUpdate.properties.tenantId['x-fill'] = 'members')],
  ['known-extensions', 'a field mask on a property', doc => (schemas(doc).ParcelUpdate.properties.tenantId['x-fill'] = 'fieldMask')],
  ['known-extensions', 'an update that is a GET', doc => (ask(doc)['x-update'] = 'getParcelState'), ['java42/update-resolves']],
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

  ['services-agree', 'two classes of one service', doc => (ask(doc)['x-service'] = {path: 'parcels.labels', class: 'Sticker'})],
  ['services-agree', 'two services of one class', doc => (ask(doc)['x-service'] = {path: 'labels', class: 'Label'})],
  ['services-agree', 'a class that another service has by rule', doc => (doc.tags[0]['x-service'].class = 'Parcel')],
  ['services-agree', 'a method that is in no service', doc => (ask(doc)['x-service'] = 'none')],
  ['services-agree', 'a method of a tag that is in no service', doc => (doc.tags[1]['x-service'] = 'none')],

  [
    'method-resolves',
    'an argument that is not an input',
    doc => (update(doc)['x-method'][2].arguments[0] = 'parcelNumber'),
    ['java42/method-inputs'],
  ],
  ['method-resolves', 'an argument twice', doc => update(doc)['x-method'][2].arguments.push('parcelId')],
  ['method-resolves', 'two arguments of one name', doc => (update(doc)['x-method'][0].arguments[1] = {state: 'number'})],
  ['method-resolves', 'a page number as an argument', doc => (list(doc)['x-method'][0].arguments = ['pgNum'])],
  ['method-resolves', 'a token as an argument', doc => search(doc)['x-method'].arguments.push('pageToken')],
  ['method-resolves', 'a body where there is none', doc => (list(doc)['x-method'][0].arguments = ['$body'])],
  ['method-resolves', 'a body and a property of it', doc => update(doc)['x-method'][2].arguments.push('label')],
  ['method-resolves', 'a body and a value of a property of it', doc => (update(doc)['x-method'][2].fixed = {state: 'DELIVERED'})],
  ['method-resolves', 'a default that is not an input', doc => (search(doc)['x-method'].defaults.weight = 500)],
  ['method-resolves', 'a fixed value that is an argument', doc => (update(doc)['x-method'][1].fixed.parcelId = 'p-1')],
  ['method-resolves', 'a fixed value that is a default', doc => (search(doc)['x-method'].fixed = {weightInGrams: 500})],
  ['method-resolves', 'a state as a number', doc => (update(doc)['x-method'][0].arguments[1] = {state: {type: 'integer'}})],
  ['method-resolves', 'a page of a list without numbers', doc => (search(doc)['x-method'].page = 'searchPage')],
  ['method-resolves', 'a page of what does not page', doc => (recall(doc)['x-method'].page = 'removePage')],
  ['method-resolves', 'one page of what does not page', doc => (recall(doc)['x-method'].single = true)],
  ['method-resolves', 'one page and a page by number', doc => (list(doc)['x-method'][0].single = true)],
  ['method-resolves', 'options where nothing is optional', doc => (recall(doc)['x-method'].options = 'required')],
  ['method-values', 'a number that is a string', doc => (search(doc)['x-method'].defaults.weightInGrams = '500')],
  ['method-values', 'a number out of range', doc => (search(doc)['x-method'].defaults.weightInGrams = 0)],
  ['method-values', 'a list that is not one', doc => (search(doc)['x-method'].defaults.states = 'WAITING')],
  ['method-values', 'a list with an unknown value', doc => (search(doc)['x-method'].defaults.states = ['LOST'])],
  ['method-values', 'a constant instead of the wire value', doc => (update(doc)['x-method'][1].fixed.state = 'Delivered')],
  ['method-values', 'null where it is not allowed', doc => (update(doc)['x-method'][1].fixed.state = null)],
  ['method-values', 'a reference to what is not an argument', doc => (update(doc)['x-method'][1].fixed.label = '$number')],
  ['method-values', 'a reference to what has another type', doc => (update(doc)['x-method'][1].fixed.weightInGrams = '$parcelId')],
  [
    'method-values',
    'a default that is a reference',
    doc => {
      update(doc)['x-method'][1].fixed = {state: 'DELIVERED'};
      update(doc)['x-method'][1].defaults = {label: '$parcelId'};
    },
  ],
  ['method-inputs', 'a path without its parameter', doc => update(doc)['x-method'][2].arguments.shift()],
  ['method-inputs', 'a required property without a value', doc => delete update(doc)['x-method'][1].fixed.state],
  ['method-inputs', 'a tenant that is not filled in', doc => delete schemas(doc).ParcelUpdate.properties.tenantId['x-fill']],
  ['method-inputs', 'a required array without a value', doc => (recall(doc)['x-method'].arguments = [])],
  [
    'methods-differ',
    'two methods of one name',
    doc => (update(doc)['x-method'][2] = {...update(doc)['x-method'][1], fixed: {state: 'WAITING', label: ''}}),
  ],
  ['methods-differ', 'a method and a page of one name', doc => (list(doc)['x-method'][1] = {name: 'getAll', page: 'getPage'})],
  [
    'methods-differ',
    'two operations with one name',
    doc => {
      ask(doc)['x-service'] = 'parcels';
      ask(doc)['x-method'] = 'deliver';
    },
  ],
  ['methods-differ', 'two methods without a name', doc => (recall(doc)['x-method'] = [{}, {}])],
  ['update-resolves', 'an operation to read that is not there', doc => (update(doc)['x-update'] = 'getParcel')],
  ['update-resolves', 'an operation that needs more', doc => ask(doc).parameters.push({...list(doc).parameters[0], required: true})],
  ['update-resolves', 'a body without properties', doc => (recall(doc)['x-update'] = 'listParcels')],
  [
    'update-resolves',
    'an input of another type',
    doc => Object.assign(ask(doc).parameters[0], {schema: {type: 'integer', format: 'int64'}, example: 1}),
  ],
  ['fill-resolves', 'a field mask without a body', doc => (list(doc).parameters[0]['x-fill'] = 'fieldMask')],
  ['fill-resolves', 'a number', doc => (list(doc).parameters[2]['x-fill'] = 'tenant')],
  ['fill-resolves', 'a list of tenants', doc => (update(doc).parameters[1]['x-fill'] = 'tenant')],
  ['fill-resolves', 'a property that is not a string', doc => (schemas(doc).ParcelSearch.properties.weightInGrams['x-fill'] = 'tenant')],
  ['fill-resolves', 'a schema with a name', doc => (schemas(doc).ParcelState['x-fill'] = 'tenant')],

  ['shared-in-common', 'a shared schema elsewhere', (doc, files) => (fragment(doc, files, 'parcels/schemas.yaml')['x-shared'] = true)],
  ['shared-in-common', 'a schema of common/ that does not say so', (doc, files) => fragment(doc, files, 'common/schemas.yaml')],
];
