package io.github.java42;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Everything that is logged, by anybody and at every level, while it is open. */
final class CapturedLog implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final ListAppender<ILoggingEvent> events = new ListAppender<>();

  private CapturedLog() {
    events.start();
    root.addAppender(events);
    root.setLevel(Level.TRACE);
  }

  static CapturedLog start() {
    return new CapturedLog();
  }

  List<String> lines() {
    return List.copyOf(events.list).stream()
        .map(e -> e.getLevel() + " " + e.getLoggerName() + " " + e.getFormattedMessage())
        .toList();
  }

  @Override
  public void close() {
    root.setLevel(Level.OFF);
    root.detachAppender(events);
  }
}
