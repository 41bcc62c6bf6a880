package swath.cli;

/** The entry point of {@code java -jar swath.jar}. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    System.out.println("swath");
  }
}
