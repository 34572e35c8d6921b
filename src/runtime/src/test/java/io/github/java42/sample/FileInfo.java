package io.github.java42.sample;

import io.github.java42.json.Codec;
import io.github.java42.json.JsonModel;
import io.github.java42.json.ModelAdapter;
import io.github.java42.json.ModelAdapter.Property;
import io.github.java42.json.Subscriptable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A model of texts and times. In the shape of generated models. */
public final class FileInfo extends JsonModel {
  public static final ModelAdapter<FileInfo> JSON =
      ModelAdapter.of(
          "FileInfo",
          FileInfo::new,
          Property.of("name", Codec.STRING),
          Property.of("directory", Codec.STRING),
          Property.of("category", Codec.openEnum(Severity.VALUES)),
          Property.of("mimeType", Codec.STRING),
          Property.of("sizeInBytes", Codec.LONG),
          Property.of("owner", Codec.STRING),
          Property.of("created", Codec.INSTANT),
          Property.of("modified", Codec.INSTANT),
          Property.of("hashMd5", Codec.STRING),
          Property.of("hashSha256", Codec.STRING),
          Property.of("id", Codec.STRING),
          Property.of("url", Codec.STRING));

  private FileInfo(Slots slots) {
    super(slots);
  }

  public static FileInfo from(Subscriptable part) {
    return JSON.read(part.json());
  }

  public static Builder builder() {
    return new Builder();
  }

  public Builder toBuilder() {
    return new Builder(this);
  }

  @Override
  protected ModelAdapter<FileInfo> adapter() {
    return JSON;
  }

  public @Nullable String name() {
    return get(0);
  }

  public @Nullable String directory() {
    return get(1);
  }

  public @Nullable Severity category() {
    return get(2);
  }

  public @Nullable String mimeType() {
    return get(3);
  }

  public @Nullable Long sizeInBytes() {
    return get(4);
  }

  public @Nullable String owner() {
    return get(5);
  }

  public @Nullable Instant created() {
    return get(6);
  }

  public @Nullable Instant modified() {
    return get(7);
  }

  public @Nullable String hashMd5() {
    return get(8);
  }

  public @Nullable String hashSha256() {
    return get(9);
  }

  public @Nullable String id() {
    return get(10);
  }

  public @Nullable String url() {
    return get(11);
  }

  public static final class Builder extends JsonModel.Builder<Builder> {
    private Builder() {
      super(JSON);
    }

    private Builder(FileInfo from) {
      super(from);
    }

    public Builder name(@Nullable String name) {
      return set(0, name);
    }

    public Builder directory(@Nullable String directory) {
      return set(1, directory);
    }

    public Builder category(@Nullable Severity category) {
      return set(2, category);
    }

    public Builder mimeType(@Nullable String mimeType) {
      return set(3, mimeType);
    }

    public Builder sizeInBytes(@Nullable Long sizeInBytes) {
      return set(4, sizeInBytes);
    }

    public Builder owner(@Nullable String owner) {
      return set(5, owner);
    }

    public Builder created(@Nullable Instant created) {
      return set(6, created);
    }

    public Builder modified(@Nullable Instant modified) {
      return set(7, modified);
    }

    public Builder hashMd5(@Nullable String hashMd5) {
      return set(8, hashMd5);
    }

    public Builder hashSha256(@Nullable String hashSha256) {
      return set(9, hashSha256);
    }

    public Builder id(@Nullable String id) {
      return set(10, id);
    }

    public Builder url(@Nullable String url) {
      return set(11, url);
    }

    public FileInfo build() {
      return new FileInfo(slots());
    }
  }
}
