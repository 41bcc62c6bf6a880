package swath.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpanLanesTest {
  private static final Rectangle2D AREA = new Rectangle2D.Double(0, 0, 400, 100);

  @Test
  void nameStandsRightOfItsBar() {
    assertThat(SpanLanes.beside(bar(100), 90, AREA, List.of()))
        .hasValueSatisfying(place -> assertThat(place.getX()).isEqualTo(116));
  }

  @Test
  void nameStandsLeftOfABarAtTheEdge() {
    assertThat(SpanLanes.beside(bar(380), 90, AREA, List.of()))
        .hasValueSatisfying(place -> assertThat(place.getMaxX()).isEqualTo(374));
  }

  @Test
  void nameHidesNoOtherBar() {
    assertThat(SpanLanes.beside(bar(200), 90, AREA, List.of(bar(250))))
        .hasValueSatisfying(place -> assertThat(place.getMaxX()).isLessThan(200));
    assertThat(SpanLanes.beside(bar(200), 90, AREA, List.of(bar(150), bar(250)))).isEmpty();
  }

  private static Rectangle2D bar(double x) {
    return new Rectangle2D.Double(x, 49, 10, 2);
  }
}
