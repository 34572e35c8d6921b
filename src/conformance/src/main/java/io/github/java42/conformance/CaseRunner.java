package io.github.java42.conformance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Plays cases against the SDK, one after the other, and judges them. */
final class CaseRunner implements AutoCloseable {
  private static final int SECONDS_PER_CASE = 60;

  private final Bindings bindings;
  private final NotBound notBound;
  private final List<ExpectedDifference> differences;
  private final ExecutorService player =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "conformance");
            thread.setDaemon(true);
            return thread;
          });

  CaseRunner(Bindings bindings, NotBound notBound, List<ExpectedDifference> differences) {
    this.bindings = bindings;
    this.notBound = notBound;
    this.differences = List.copyOf(differences);
  }

  /** The runner with the committed tables. */
  static CaseRunner standard() {
    Bindings bindings = Bindings.read();
    return new CaseRunner(bindings, NotBound.read(bindings), ExpectedDifferences.ALL);
  }

  /** Whether a case is played at all. */
  boolean plays(Case recording) {
    return notPlayed(recording).isEmpty();
  }

  private Optional<CaseResult> notPlayed(Case recording) {
    for (Case.Step step : recording.steps()) {
      boolean bound = bindings.has(step.call());
      Optional<String> reason = notBound.reason(recording, step.call(), bound);
      if (reason.isPresent()) {
        return Optional.of(
            new CaseResult(recording, CaseResult.Outcome.NOT_BOUND, null, reason.get(), 0));
      }
      if (!bound) {
        return Optional.of(
            CaseResult.failed(
                recording,
                "\""
                    + step.call()
                    + "\" is neither in "
                    + Bindings.FILE
                    + " nor in "
                    + NotBound.FILE
                    + " (src/conformance/src/main/resources)",
                0));
      }
    }
    return Optional.empty();
  }

  CaseResult run(Case recording) {
    Optional<CaseResult> notPlayed = notPlayed(recording);
    if (notPlayed.isPresent()) {
      return notPlayed.get();
    }
    try (ReplayServers servers = new ReplayServers(recording.roles())) {
      Case resolved = recording.resolved(servers::url);
      Replay replay = new Replay(resolved);
      servers.serve(replay);
      return run(resolved, replay, servers.url("authority"));
    } catch (IOException | RuntimeException e) {
      return CaseResult.failed(recording, "the runner failed: " + e, 0);
    }
  }

  private CaseResult run(Case recording, Replay replay, String host) {
    Behaviour peer = Behaviour.recorded(recording);
    Behaviour expected = peer;
    List<ExpectedDifference> excused = new ArrayList<>();
    for (ExpectedDifference difference : differences) {
      if (expected.isRefused() || !difference.excuses().test(recording)) {
        continue;
      }
      if (Comparison.differences(difference.rewrite().apply(recording, peer), peer).isEmpty()) {
        return CaseResult.failed(
            recording, "vacuous: " + difference.name() + " holds for the peer's own recording", 0);
      }
      expected = difference.rewrite().apply(recording, expected);
      excused.add(difference);
    }
    List<String> found;
    try {
      Behaviour actual = play(recording, replay, host);
      found = Comparison.differences(expected, actual);
    } catch (BindingException e) {
      found = List.of(String.valueOf(e.getMessage()));
    }
    String names = String.join(", ", excused.stream().map(ExpectedDifference::name).toList());
    if (!found.isEmpty()) {
      String instead = excused.isEmpty() ? "" : "instead of " + names + ": ";
      return CaseResult.failed(recording, instead + String.join("; ", found), replay.received());
    }
    return excused.isEmpty()
        ? new CaseResult(recording, CaseResult.Outcome.PASSED, null, null, replay.received())
        : new CaseResult(
            recording,
            CaseResult.Outcome.EXPECTED_DIFFERENCE,
            excused
                .get(0)
                .name(), // a tag, or a name of the corpus's README: the others are in the reason
            String.join("; ", excused.stream().map(d -> d.name() + ": " + d.instead()).toList()),
            replay.received());
  }

  private Behaviour play(Case recording, Replay replay, String host) {
    Future<Behaviour> result =
        player.submit(
            () -> {
              try (Player one = new Player(bindings, recording)) {
                return new Behaviour(List.of(), one.play(host));
              }
            });
    try {
      Behaviour played = result.get(SECONDS_PER_CASE, TimeUnit.SECONDS);
      return played.withExchanges(replay.sent().stream());
    } catch (TimeoutException e) {
      result.cancel(true);
      throw new BindingException("no end after " + SECONDS_PER_CASE + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BindingException("interrupted");
    } catch (ExecutionException e) {
      throw e.getCause() instanceof BindingException ours
          ? ours
          : new BindingException("the runner failed: " + e.getCause());
    }
  }

  @Override
  public void close() {
    player.shutdownNow();
  }
}
