package swath.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Statements on a journal's connection, one after the other. Thread-safe. */
final class SqliteRows {
  private final Connection connection;
  private final JournalFile place;

  /** Reads one row. */
  @FunctionalInterface
  interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  SqliteRows(Connection connection, JournalFile place) {
    this.connection = connection;
    this.place = place;
  }

  /** Carries it out; returns how many rows it wrote. */
  synchronized int run(String sql, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values)) {
      return statement.executeUpdate();
    } catch (SQLException e) {
      throw place.failure("written", e);
    }
  }

  /** Carries out the same for each of them: all or nothing. */
  synchronized void runAll(String sql, List<@Nullable Object[]> all) {
    command("BEGIN IMMEDIATE");
    boolean isDone = false;
    try {
      for (@Nullable Object[] values : all) {
        run(sql, values);
      }
      command("COMMIT");
      isDone = true;
    } finally {
      if (!isDone) {
        command("ROLLBACK");
      }
    }
  }

  synchronized <T> List<T> query(String sql, Reader<T> reader, @Nullable Object... values) {
    try (PreparedStatement statement = prepared(sql, values);
        ResultSet rows = statement.executeQuery()) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } catch (SQLException e) {
      throw place.failure("read", e);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw place.damaged("it holds a row that can't be read", e);
    }
  }

  synchronized void command(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw place.failure("written", e);
    }
  }

  synchronized void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw place.failure("closed", e);
    }
  }

  static @Nullable String text(@Nullable Instant instant) {
    return instant == null ? null : instant.toString();
  }

  static @Nullable Instant instant(@Nullable String text) {
    return text == null ? null : Instant.parse(text);
  }

  private PreparedStatement prepared(String sql, @Nullable Object... values) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }
}
