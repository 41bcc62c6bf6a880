/**
 * The handles that a notebook or a program works with: sessions, jobs, templates, credits.
 *
 * <pre>{@code
 * try (Up42 session = Up42.sandbox()) { // or Up42.connect(): then the credits are real
 *   StacItem image = session.asset(id).stacItems().get(0);
 *   JobTemplate trees = session.templates().detectionTreesSpacept(title, image);
 *   System.out.println(trees.quote()); // the price; nothing runs yet
 *   trees.spendingAtMost(100).executeOnce().track().collection().items();
 * }
 * }</pre>
 *
 * <table>
 *   <caption>What you need for what</caption>
 *   <tr><td>open a session</td><td>{@link swath.Up42}, {@link swath.http.Credentials}</td></tr>
 *   <tr><td>list, filter, sort jobs</td><td>{@link swath.Jobs}, {@link swath.JobList}</td></tr>
 *   <tr><td>read a job, wait for it</td><td>{@link swath.Job}, {@link swath.tracking.Polling}</td></tr>
 *   <tr><td>its statuses over time</td><td>{@link swath.History}</td></tr>
 *   <tr><td>price and run a process</td><td>{@link swath.Templates}, {@link swath.JobTemplate},
 *   {@link swath.Quote}, {@link swath.Receipt}</td></tr>
 *   <tr><td>what can be run, for how much</td><td>{@link swath.Processes}, {@link swath.Fitting},
 *   {@link swath.Plan}</td></tr>
 *   <tr><td>what was spent</td><td>{@link swath.Credits}, {@link swath.SessionSpending}, {@link
 *   swath.Budgets}, {@link swath.processing.Balance}</td></tr>
 *   <tr><td>when jobs ran</td><td>{@link swath.Timeline}</td></tr>
 *   <tr><td>images and results</td><td>{@link swath.stac.Asset}, {@link swath.stac.StacItem},
 *   {@link swath.stac.StacCollection}, {@link swath.ItemSearch}</td></tr>
 *   <tr><td>what jobs found, and where</td><td>{@link swath.feature.Features}, {@link
 *   swath.map.MapView}</td></tr>
 *   <tr><td>exceptions</td><td>{@link swath.error.Up42Exception} and its kinds</td></tr>
 *   <tr><td>HTML or text of a value</td><td>{@link swath.view.Viewable}</td></tr>
 *   <tr><td>a server to try things with</td><td>{@link swath.sandbox.Sandbox}</td></tr>
 *   <tr><td>exercises that check themselves</td><td>{@link swath.lesson.Lesson}</td></tr>
 * </table>
 *
 * <p>Handles are thread-safe, values are immutable. A method that asks the network says so in its
 * first sentences; all others answer from what the object holds. A copy that is dropped, such as
 * that of {@code template.spendingAtMost(100);}, does nothing: compilers that know {@code
 * CheckReturnValue} refuse it.
 *
 * <p><b>What may still change.</b> This is version 0.1: nothing is promised yet. The handles of
 * this package, {@code swath.error}, {@code swath.stac}, {@code swath.lesson}, {@code
 * swath.sandbox} and the values of {@code swath.processing} are meant to stay; a change of them is
 * listed in the changelog. {@code swath.view}, {@code swath.host}, {@code swath.notebook}, {@code
 * swath.map} and {@code swath.feature} are new in this shape and may change. {@code swath.http},
 * {@code swath.journal}, {@code swath.tracking}, {@code swath.report}, {@code swath.table} and
 * {@code swath.chart} are beneath the handles: what a handle takes or returns stays, the rest may
 * change. {@code swath.internal} and what lies beneath {@code swath.sandbox} ({@code world}, {@code
 * web}, {@code files}) are no API.
 */
@CheckReturnValue
@NullMarked
package swath;

import com.google.errorprone.annotations.CheckReturnValue;
import org.jspecify.annotations.NullMarked;
