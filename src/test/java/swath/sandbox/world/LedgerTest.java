package swath.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Each hold ends once, and the sums follow from the holds. */
class LedgerTest {
  private final Ledger ledger = new Ledger();

  @Test
  void holdTakesFromWhatIsAvailable() {
    ledger.purchase(100);

    assertThat(ledger.hold("a", 60)).isTrue();
    assertThat(ledger.hold("b", 41)).isFalse();
    assertThat(ledger.available()).isEqualTo(40);
  }

  @Test
  void holdEndsOnlyOnce() {
    ledger.purchase(100);
    ledger.hold("a", 60);
    ledger.capture("a");

    assertThatIllegalStateException().isThrownBy(() -> ledger.release("a"));
    assertThatIllegalStateException().isThrownBy(() -> ledger.hold("a", 1));
  }

  @Test
  void releaseGivesBack() {
    ledger.purchase(100);
    ledger.hold("a", 60);
    ledger.release("a");

    assertThat(ledger.available()).isEqualTo(100);
    assertThat(ledger.held() + ledger.captured()).isZero();
    assertThat(ledger.released()).isEqualTo(60);
    assertThat(List.of(ledger.holds(), ledger.captures(), ledger.releases()))
        .containsExactly(1, 0, 1);
  }

  @Test
  void nothingIsBoughtForNothing() {
    assertThatIllegalArgumentException().isThrownBy(() -> ledger.purchase(0));
  }
}
