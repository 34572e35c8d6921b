package io.github.java42.consumers;

import io.github.java42.Download;
import io.github.java42.common.model.FileEvent;
import io.github.java42.common.model.FileEventFile;
import io.github.java42.common.model.FileEventFilter;
import io.github.java42.common.model.FileEventFilterGroup;
import io.github.java42.common.model.FileEventOperator;
import io.github.java42.common.model.FileEventTerm;
import io.github.java42.incydr.FileEventService;
import io.github.java42.json.JsonValue;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reports the files of which a user has made copies. */
final class Exfiltration {
  private final FileEventService fileEvents;

  Exfiltration(FileEventService fileEvents) {
    this.fileEvents = fileEvents;
  }

  /** Returns the names of the files, each once. */
  List<String> fileNames(String email) {
    return fileEvents.search(eventsOf(email), q -> q.pageSize(1000)).items().stream()
        .map(FileEvent::file)
        .flatMap(Stream::ofNullable)
        .map(FileEventFile::name)
        .flatMap(Stream::ofNullable)
        .distinct()
        .toList();
  }

  /** Writes the events to a file in CSV format. */
  void export(String email, Path file) {
    try (Download csv = fileEvents.export(eventsOf(email))) {
      csv.saveTo(file);
    }
  }

  private static List<FileEventFilterGroup> eventsOf(String email) {
    FileEventFilter userIs =
        FileEventFilter.builder()
            .term(FileEventTerm.USER_EMAIL)
            .operator(FileEventOperator.IS)
            .value(JsonValue.of(email))
            .build();
    return List.of(FileEventFilterGroup.builder().filters(List.of(userIs)).build());
  }
}
