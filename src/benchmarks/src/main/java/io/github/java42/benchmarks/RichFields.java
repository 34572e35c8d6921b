package io.github.java42.benchmarks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Jackson fills with the abilities of our models: instants, open enumerations, unknown members
 * kept.
 */
final class RichFields {
  private RichFields() {}

  static final class UsersPage extends KeepsUnknown {
    public @Nullable Long totalCount;
    public @Nullable List<User> users;
  }

  static final class User extends KeepsUnknown {
    public @Nullable Long userId;
    public @Nullable String userUid;
    public @Nullable Word status;
    public @Nullable String username;
    public @Nullable String email;
    public @Nullable String firstName;
    public @Nullable String lastName;
    public @Nullable Long quotaInBytes;
    public @Nullable Long orgId;
    public @Nullable String orgUid;
    public @Nullable String orgName;
    public @Nullable Word orgType;
    public @Nullable String userExtRef;
    public @Nullable String notes;
    public @Nullable Boolean active;
    public @Nullable Boolean blocked;
    public @Nullable Boolean invited;
    public @Nullable Boolean emailPromo;
    public @Nullable Boolean usernameIsAnEmail;
    public @Nullable Boolean passwordReset;
    public @Nullable Boolean localAuthenticationOnly;
    public @Nullable List<String> roles;
    public @Nullable List<String> licenses;
    public @Nullable Instant creationDate;
    public @Nullable Instant modificationDate;
  }

  static final class EventsPage extends KeepsUnknown {
    public @Nullable List<Event> fileEvents;
    public @Nullable Long totalCount;
  }

  static final class Event extends KeepsUnknown {
    public @Nullable String eventId;
    public @Nullable String tenantId;
    public @Nullable Long sequence;
    public @Nullable Occurrence occurrence;
    public @Nullable Actor actor;
    public @Nullable File file;
    public @Nullable Origin origin;
    public @Nullable Target target;
    public @Nullable Program process;
    public @Nullable Risk risk;
  }

  static final class Occurrence extends KeepsUnknown {
    public @Nullable Word action;
    public @Nullable Instant observedAt;
    public @Nullable Instant storedAt;
    public @Nullable String observer;
    public @Nullable String sensorVersion;
    public @Nullable List<String> shareKind;
    public @Nullable String sessionId;
    public @Nullable String correlationId;
  }

  static final class Actor extends KeepsUnknown {
    public @Nullable String userId;
    public @Nullable String loginName;
    public @Nullable String displayName;
    public @Nullable String mail;
    public @Nullable String department;
    public @Nullable String manager;
    public @Nullable Boolean contractor;
  }

  static final class File extends KeepsUnknown {
    public @Nullable String name;
    public @Nullable String folder;
    public @Nullable Word category;
    public @Nullable Long sizeBytes;
    public @Nullable String owner;
    public @Nullable String md5;
    public @Nullable String sha256;
    public @Nullable Instant createdAt;
    public @Nullable Instant modifiedAt;
    public @Nullable String mimeByBytes;
    public @Nullable String mimeByName;
    public @Nullable String url;
    public @Nullable List<String> labels;
    public @Nullable String cloudId;
    public @Nullable String archiveId;
    public @Nullable Boolean encrypted;
  }

  static final class Origin extends KeepsUnknown {
    public @Nullable String kind;
    public @Nullable String deviceName;
    public @Nullable String domain;
    public @Nullable String operatingSystem;
    public @Nullable String publicAddress;
    public @Nullable List<String> privateAddresses;
    public @Nullable String accountName;
    public @Nullable String accountKind;
    public @Nullable String mailSubject;
    public @Nullable String mailSender;
    public @Nullable String driveVendor;
    public @Nullable String driveSerial;
    public @Nullable String tabTitle;
    public @Nullable String tabUrl;
  }

  static final class Target extends KeepsUnknown {
    public @Nullable String kind;
    public @Nullable String service;
    public @Nullable String domain;
    public @Nullable String deviceName;
    public @Nullable String publicAddress;
    public @Nullable List<String> privateAddresses;
    public @Nullable String accountName;
    public @Nullable String accountKind;
    public @Nullable String mailSubject;
    public @Nullable List<String> mailRecipients;
    public @Nullable String driveVendor;
    public @Nullable String driveSerial;
    public @Nullable String printJob;
    public @Nullable String repository;
    public @Nullable String tabTitle;
    public @Nullable String tabUrl;
  }

  static final class Program extends KeepsUnknown {
    public @Nullable String executable;
    public @Nullable String owner;
    public @Nullable String extension;
    public @Nullable String parent;
    public @Nullable Boolean signed;
    public @Nullable Instant startedAt;
  }

  static final class Risk extends KeepsUnknown {
    public @Nullable Long score;
    public @Nullable Word severity;
    public @Nullable Boolean trusted;
    public @Nullable String trustReason;
    public @Nullable List<String> untrustedWords;
    public @Nullable List<Indicator> indicators;
  }

  static final class Indicator extends KeepsUnknown {
    public @Nullable String name;
    public @Nullable Long weight;
  }

  static final class Settings extends KeepsUnknown {
    public @Nullable List<Group> groups;
  }

  static final class Group extends KeepsUnknown {
    public @Nullable String name;
    public @Nullable Boolean inherited;
    public @Nullable Long version;
    public @Nullable Instant changedAt;
    public @Nullable Word origin;
    public @Nullable List<String> values;
    public @Nullable Group group;
  }
}
