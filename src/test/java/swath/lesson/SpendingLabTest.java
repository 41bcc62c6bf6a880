package swath.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.Job;
import swath.JobTemplate;
import swath.SandboxFixture;
import swath.Up42;
import swath.processing.JobStatus;
import swath.sandbox.JobFault;
import swath.sandbox.Sandbox;
import swath.stac.StacItem;

class SpendingLabTest {
  private static final String TREES = SandboxFixture.TREES;

  @RegisterExtension final SandboxFixture fixture = SandboxFixture.seeded();

  private final Sandbox sandbox = fixture.sandbox();
  private final Up42 up42 = fixture.up42();
  private final Lesson lesson = SpendingLab.on(sandbox);
  private final StacItem hamburg =
      up42.asset("c82fe83f-7790-52b1-abca-91292d3ce61a").stacItems().get(0);

  private StacItem item(String asset) {
    return up42.asset(asset).stacItems().get(0);
  }

  private void isRight(String exercise, Object answer) {
    assertThat(lesson.check(exercise, answer)).matches(Verdict::isRight);
  }

  private void isWrong(String exercise, Object answer, String... words) {
    Verdict verdict = lesson.check(exercise, answer);
    assertThat(verdict.outcome()).isEqualTo(Outcome.WRONG);
    assertThat(verdict.words()).contains(words);
  }

  private JobTemplate ships(String title) {
    return up42.templates().detectionShipsAirbus(title, hamburg).spendingAtMost(60);
  }

  @Test
  void refundsAreTheReleasedJobs() {
    isRight("refunds", up42.jobs().status(JobStatus.RELEASED));
  }

  @Test
  void refundsTakesAListToo() {
    isRight("refunds", up42.jobs().status(JobStatus.RELEASED).list());
  }

  @Test
  void refundsSaysWhichOthersItSaw() {
    isWrong(
        "refunds",
        up42.jobs().status(JobStatus.RELEASED, JobStatus.REJECTED, JobStatus.INVALID),
        "some that are invalid and rejected");
  }

  @Test
  void refundsTellsFailedFromReleased() {
    isWrong(
        "refunds",
        up42.jobs().status(JobStatus.RELEASED, JobStatus.FAILED),
        "nothing has been given back for it");
  }

  @Test
  void refundsMissesSomeWithoutTellingWhich() {
    Job one = up42.jobs().status(JobStatus.RELEASED).list().get(0);
    isWrong("refunds", List.of(one), "Each of your 1 job gave", "others did, too");
  }

  @Test
  void refundsOfNothingIsWrong() {
    isWrong("refunds", List.of(), "Your list is empty.");
  }

  @Test
  void refundsWantsJobs() {
    isWrong("refunds", List.of("one"), "You gave a String among the jobs.");
  }

  @Test
  void dearestIsTheProcessThatTookMost() {
    isRight("dearest", "detection-change-simularity");
  }

  @ParameterizedTest
  @CsvSource({
    "pansharpening, ran most often",
    "detection-trees-spacept, Another process took more",
    "Change Detection, is a title",
    "detection-tulips, No job of this account",
  })
  void dearestNamesTheMistake(String answer, String words) {
    isWrong("dearest", answer, words);
  }

  @Test
  void dearestNeverTellsTheAnswer() {
    assertThat(lesson.check("dearest", "pansharpening").toString()).doesNotContain("simularity");
  }

  private double median() {
    return captured().median();
  }

  private tech.tablesaw.api.DoubleColumn captured() {
    return up42.jobs().process(TREES).status(JobStatus.CAPTURED).table().doubleColumn("seconds");
  }

  @Test
  void typicalIsTheMedianOfCapturedTreeDetections() {
    isRight("typical", median());
  }

  @Test
  void typicalKnowsTheMean() {
    isWrong("typical", captured().mean(), "That is the mean");
  }

  @Test
  void typicalKnowsMinutes() {
    isWrong("typical", median() / 60, "That is in minutes");
  }

  @Test
  void typicalKnowsTheMedianOfAllProcesses() {
    double all = up42.jobs().table().doubleColumn("seconds").median();
    isWrong("typical", all, "the median of all processes");
  }

  @Test
  void typicalSaysOnWhichSideItIs() {
    isWrong("typical", 1_000, "quicker than that");
    isWrong("typical", 1, "slower than that");
  }

  @Test
  void offerIsAValidTemplateWithALimit() {
    isRight("offer", ships("Ships"));
  }

  @Test
  void offerWantsALimit() {
    isWrong("offer", up42.templates().detectionShipsAirbus("Ships", hamburg), "no limit");
  }

  @Test
  void offerKeepsTheLabsLimit() {
    isWrong("offer", ships("Ships").spendingAtMost(500), "Your limit is 500");
  }

  @Test
  void offerWithALimitBelowThePriceIsWrong() {
    isWrong("offer", ships("Ships").spendingAtMost(3), "Your limit is 3, below the price");
  }

  @Test
  void offerOfAnotherProcessIsWrong() {
    isWrong("offer", up42.templates().detectionTreesSpacept("Trees", hamburg), TREES);
  }

  @Test
  void offerOfAnotherImageIsWrong() {
    StacItem rotterdam = item("f8dedc2d-a5c6-520a-8146-a8139af67a8a");
    isWrong("offer", up42.templates().detectionShipsAirbus("Ships", rotterdam), "another image");
  }

  @Test
  void offerThatUp42RefusesIsWrongInItsWords() {
    isWrong("offer", ships("x".repeat(251)), "title is too long");
  }

  @Test
  void purchaseIsOneJobThatHasEnded() {
    isRight("purchase", ships("Ships").executeOnce().track());
  }

  @Test
  void purchaseWaitsForTheEnd() {
    isWrong("purchase", ships("Ships").executeOnce(), "you checked before it ended");
  }

  @Test
  void purchaseCountsWhatWasSpent() {
    ships("Ships").execute().track();
    isWrong(
        "purchase", ships("Ships").execute().track(), "You executed 2 of them", "of 60 credits");
  }

  @Test
  void purchaseSeesWhatTheJobHasNotHeard() {
    Job job = ships("Ships").executeOnce();
    up42.job(job.id()).track();
    isWrong("purchase", job, "UP42 says that it is captured", "last heard created");
  }

  @Test
  void purchaseThatFailedIsWrong() {
    sandbox.faults().jobs(JobFault.FAILS, 1);
    isWrong("purchase", ships("Ships").executeOnce().track(), "is released");
  }

  @Test
  void purchaseOfLastWeekIsWrong() {
    Job old = up42.jobs().status(JobStatus.CAPTURED).limit(1).list().get(0);
    isWrong("purchase", old, "older than this lesson");
  }

  @Test
  void purchaseOfSomethingElseIsWrong() {
    Job job = up42.templates().detectionTreesSpacept("Trees", hamburg).executeOnce();
    isWrong("purchase", job, "is of " + TREES);
  }

  private StacItem imageOfTheInvalidJob() {
    Job job = up42.jobs().process("pansharpening").status(JobStatus.INVALID).list().get(0);
    return up42.item(job.definition().at("/inputs/item").asText());
  }

  @Test
  void mendedIsATemplateThatUp42Takes() {
    isRight(
        "mended",
        up42.templates()
            .pansharpening("Mended", imageOfTheInvalidJob())
            .greyWeights(Map.of("red", 0.5, "blue", 0.5)));
  }

  @Test
  void unmendedIsWrongInUp42sWords() {
    Job job = up42.jobs().process("pansharpening").status(JobStatus.INVALID).list().get(0);
    isWrong("mended", job.template(), "still not take it", "not unique");
  }

  @Test
  void mendedTakesTheSameImage() {
    StacItem berlin = item("aba2d7b6-41d7-5ee9-b30f-fc186df3b20b");
    isWrong("mended", up42.templates().pansharpening("Other", berlin), "another image");
  }

  @Test
  void mendedIsOfTheSameProcess() {
    isWrong("mended", ships("Ships"), "detection-ships-airbus");
  }

  @Test
  void allSolutionsTogetherCompleteTheLesson() {
    isRight("refunds", up42.jobs().status(JobStatus.RELEASED));
    isRight("dearest", "detection-change-simularity");
    isRight("typical", median());
    isRight("offer", ships("Ships"));
    isRight("purchase", ships("Ships").executeOnce().track());
    isRight("mended", up42.templates().pansharpening("Mended", imageOfTheInvalidJob()));
    assertThat(lesson.require().summary()).contains("All of", "6 exercises");
  }
}
