package io.github.java42.internal;

import io.github.java42.json.JsonValue;
import io.github.java42.runtime.Operations;
import io.github.java42.runtime.Payload;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.QueryMap;
import retrofit2.http.Url;

/** Calls by path, and the facts that every call must have. */
public interface RawApi {
  /** The host of calls by path: the one that the user of the client names. */
  String HOST = "home";

  /** All that is known of a call that nobody described. */
  Operations OPERATIONS =
      new Operations(
          RawApi.class.getPackageName(),
          () ->
              new ByteArrayInputStream(
                  """
                  {"rawGet": {"method": "GET", "path": "/", "host": "home"},
                   "rawPost": {"method": "POST", "path": "/", "host": "home"},
                   "rawPostNothing": {"method": "POST", "path": "/", "host": "home"},
                   "rawPut": {"method": "PUT", "path": "/", "host": "home"},
                   "rawPatch": {"method": "PATCH", "path": "/", "host": "home"},
                   "rawDelete": {"method": "DELETE", "path": "/", "host": "home"}}
                  """
                      .getBytes(StandardCharsets.UTF_8)));

  @GET
  Call<Payload<JsonValue>> rawGet(@Url String path, @QueryMap Map<String, String> query);

  @POST
  Call<Payload<JsonValue>> rawPost(@Url String path, @Body JsonValue body);

  @POST
  Call<Payload<JsonValue>> rawPostNothing(@Url String path);

  @PUT
  Call<Payload<JsonValue>> rawPut(@Url String path, @Body JsonValue body);

  @PATCH
  Call<Payload<JsonValue>> rawPatch(@Url String path, @Body JsonValue body);

  @DELETE
  Call<Payload<JsonValue>> rawDelete(@Url String path);
}
