package siaga.alerts.rules;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import siaga.alerts.codelist.CodeLists;
import siaga.alerts.codelist.Place;
import siaga.alerts.content.AlertContent;
import siaga.alerts.content.Dates;
import siaga.alerts.content.Fraud;
import siaga.alerts.content.Illness;
import siaga.alerts.content.Link;
import siaga.alerts.content.Measure;
import siaga.alerts.content.Risk;
import siaga.alerts.member.Directory;
import siaga.contracts.problem.Violation;
import siaga.contracts.text.LocalisedText;
import siaga.contracts.vocabulary.AlertType;
import siaga.contracts.vocabulary.LinkType;

/** What an alert must be before it leaves the hands of its author (domain.md, Alert). */
public final class SubmissionRules {

    /** The code of the violation by a code that was in force once. */
    public static final String RETIRED_CODE = "retired-code";

    static final int LONG_TEXT = 20_000;
    static final int SHORT_TEXT = 1_000;
    private static final int SUBJECT = 500;
    private static final int PRODUCTS = 30;
    private static final int MANY = 200;

    /** Clocks of member systems differ a little. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    final Findings findings = new Findings();
    final CodeRules codes;
    private final Instant now;

    SubmissionRules(CodeLists lists, @Nullable AlertContent before, Instant now) {
        this.codes = new CodeRules(findings, lists, before);
        this.now = now;
    }

    /** Every violation; empty when the alert may be submitted. */
    public static List<Violation> violations(AlertContent content, Directory directory, CodeLists codes, Clock clock) {
        return violations(content, null, directory, codes, clock);
    }

    /**
     * The same for what has been submitted before.
     *
     * @param before what it said until now: codes that stood in it may stay, even if their lists have changed; null when
     *     nothing
     */
    public static List<Violation> violations(
            AlertContent content, @Nullable AlertContent before, Directory directory, CodeLists codes, Clock clock) {
        SubmissionRules rules = new SubmissionRules(codes, before, clock.instant());
        rules.check(content);
        new SharingRules(rules.findings, directory).check(content);
        return rules.findings.all();
    }

    private void check(AlertContent content) {
        findings.required(content.network(), "/network");
        findings.required(content.type(), "/type");
        findings.required(content.basis(), "/basis");
        textsWithEnglish(content.subject(), "/subject", SUBJECT);
        if (!content.summary().isEmpty()) {
            textsWithEnglish(content.summary(), "/summary", LONG_TEXT);
        }
        risk(content.risk(), "/risk");
        dates(content.dates(), content.type());
        fraud(content.fraud(), content.type());
        illness(content.illness());
        findings.each(content.measures(), "/measures", MANY, this::measure);
        findings.each(content.links(), "/links", MANY, this::link);
        ThingRules things = new ThingRules(findings, codes);
        findings.when(content.products().isEmpty(), "/products", "required", "At least one product is needed.");
        findings.each(content.products(), "/products", PRODUCTS, things::product);
        findings.each(content.hazards(), "/hazards", MANY, things::hazard);
        findings.each(content.operators(), "/operators", MANY, things::operator);
        if (content.border() != null) {
            things.border(content.border(), "/border");
        }
    }

    void textsWithEnglish(List<LocalisedText> texts, String at, int longest) {
        findings.each(texts, at, MANY, (text, pointer) -> text(findings, text, pointer, longest));
        findings.when(
                texts.stream().noneMatch(SubmissionRules::english),
                at,
                "english-needed",
                "At least one text must be in `en`.");
    }

    static void text(Findings findings, LocalisedText text, String at, int longest) {
        findings.required(text.lang(), at + "/lang");
        findings.format(text.lang(), Formats.LANGUAGE, at + "/lang");
        if (findings.required(text.text(), at + "/text")) {
            plain(findings, text.text(), at + "/text", longest);
        }
    }

    static void plain(Findings findings, @Nullable String text, String at, int longest) {
        findings.format(text, Formats.PLAIN_TEXT, at);
        findings.when(text != null && text.length() > longest, at, "too-long", "At most " + longest + " characters.");
    }

    private static boolean english(LocalisedText text) {
        return text.lang() != null && (text.lang().equals("en") || text.lang().startsWith("en-"));
    }

    void risk(@Nullable Risk risk, String at) {
        if (findings.required(risk, at) && risk != null) {
            findings.required(risk.decision(), at + "/decision");
            plain(findings, risk.rationale(), at + "/rationale", LONG_TEXT);
            notInFuture(risk.assessedAt(), at + "/assessedAt");
            findings.each(
                    risk.populationAtRisk(),
                    at + "/populationAtRisk",
                    MANY,
                    (group, pointer) -> codes.check(Place.POPULATION_AT_RISK, group, pointer));
        }
    }

    private void dates(@Nullable Dates dates, @Nullable AlertType type) {
        Instant riskKnownAt = dates == null ? null : dates.riskKnownAt();
        findings.when(
                type == AlertType.ALERT && riskKnownAt == null,
                "/dates/riskKnownAt",
                "required",
                "An ALERT says when the risk became known; the 48 hours to notify run from there.");
        if (dates != null) {
            notInFuture(riskKnownAt, "/dates/riskKnownAt");
            notInFuture(dates.sampledAt(), "/dates/sampledAt");
        }
    }

    void notInFuture(@Nullable Instant at, String pointer) {
        findings.when(
                at != null && at.isAfter(now.plus(CLOCK_SKEW)), pointer, "in-the-future", "This has not been yet.");
    }

    private void fraud(@Nullable Fraud fraud, @Nullable AlertType type) {
        if (type == AlertType.FRAUD && findings.required(fraud, "/fraud") && fraud != null) {
            findings.required(fraud.practice(), "/fraud/practice");
        }
        if (fraud != null) {
            plain(findings, fraud.practice(), "/fraud/practice", SHORT_TEXT);
            codes.check(Place.FRAUD_CATEGORY, fraud.category(), "/fraud/category");
        }
    }

    private void illness(@Nullable Illness illness) {
        if (illness == null) {
            return;
        }
        int persons = illness.persons() == null ? 0 : illness.persons();
        int deaths = illness.deaths() == null ? 0 : illness.deaths();
        findings.when(persons < 0, "/illness/persons", "negative", "Not below zero.");
        findings.when(deaths < 0, "/illness/deaths", "negative", "Not below zero.");
        findings.when(
                illness.persons() != null && deaths > persons,
                "/illness/deaths",
                "more-than-persons",
                "Those who died are among the persons.");
        findings.each(
                illness.symptoms(),
                "/illness/symptoms",
                MANY,
                (symptom, pointer) -> plain(findings, symptom, pointer, SHORT_TEXT));
    }

    void measure(Measure measure, String at) {
        findings.required(measure.type(), at + "/type");
        plain(findings, measure.scope(), at + "/scope", SHORT_TEXT);
        findings.when(
                measure.date() != null
                        && measure.until() != null
                        && measure.until().isBefore(measure.date()),
                at + "/until",
                "before-start",
                "A measure ends on or after the day it starts.");
    }

    private void link(Link link, String at) {
        if (findings.required(link.type(), at + "/type")) {
            boolean external = link.type() == LinkType.EXTERNAL;
            findings.required(external ? link.scheme() : link.alert(), at + (external ? "/scheme" : "/alert"));
            if (external) {
                findings.required(link.value(), at + "/value");
            }
        }
    }
}
