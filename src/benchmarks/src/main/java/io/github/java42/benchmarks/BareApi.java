package io.github.java42.benchmarks;

import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The two calls as one writes them without an SDK. */
interface BareApi {
  @GET("api/v1/User/{userId}")
  Call<BareFields.UserAnswer> user(
      @Header("Authorization") String authorization, @Path("userId") long userId);

  @GET("api/v1/User")
  Call<BareFields.UsersAnswer> users(
      @Header("Authorization") String authorization,
      @Query("pgNum") int number,
      @Query("pgSize") int size);
}
