package siaga.alerts.alert;

/** What the interface description shows; all names are invented. */
final class Examples {

    static final String IDEMPOTENCY_KEY =
            "1 to 128 printable characters of your choice. The same key with the same body gives the first answer again.";

    static final String ID = "Id, or reference once distributed.";

    static final String DRAFT = """
            {
              "network": "MEDICINE",
              "type": "ALERT",
              "basis": "ENFORCEMENT_OPERATION",
              "subject": [
                {"lang": "en", "text": "Falsified cough syrup with diethylene glycol, sold online", "origin": "OFFICIAL"},
                {"lang": "id", "text": "Sirup obat batuk palsu mengandung dietilen glikol, dijual daring", "origin": "OFFICIAL"}
              ],
              "productStatus": "FALSIFIED",
              "manipulations": ["SUBSTITUTED_INGREDIENT", "LABEL"],
              "risk": {"decision": "SERIOUS", "recallClass": "I", "rationale": "Lethal in children at the amount found."},
              "hazards": [{
                "category": "DEG_EG",
                "substance": {"name": "diethylene glycol", "cas": "111-46-6"},
                "declared": {"value": 0, "unit": "%"},
                "detected": {"value": 28.4, "unit": "%"},
                "limit": {"value": 0.1, "unit": "%"}
              }],
              "products": [{
                "name": "Contoh Syrup 60 ml",
                "gtin": "08991234567891",
                "registrations": [{"country": "ID", "scheme": "NIE", "value": "DTL1234567890A1"}],
                "lots": [{"lot": "B77-K01", "expiry": "2027-11-30", "genuine": "FALSIFIED_COPY"}]
              }],
              "operators": [
                {"role": "INGREDIENT_SUPPLIER", "names": [{"lang": "en", "text": "Yesi Chemical Co., Ltd."}], "country": "KR"}
              ],
              "distribution": {
                "status": "POSSIBLE_ON_MARKET",
                "countries": ["ID", "MY"],
                "flags": [
                  {"agency": "KR-MFDS", "attention": "FOR_FOLLOW_UP", "reason": "RAW_MATERIAL"},
                  {"country": "MY", "attention": "FOR_ATTENTION", "reason": "DISTRIBUTED_TO"}
                ]
              },
              "tlp": "AMBER",
              "audience": {"agencies": ["KR-MFDS", "SG-HSA"], "countries": ["MY"]},
              "dates": {"sampledAt": "2026-11-17T03:00:00Z", "riskKnownAt": "2026-11-20T02:00:00Z"}
            }""";

    static final String VIEW = """
            {
              "id": "0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21",
              "reference": "SG-2026-00042",
              "version": 1,
              "status": "DISTRIBUTED",
              "verification": "VERIFIED",
              "notifiedBy": "ID-BPOM",
              "network": "MEDICINE",
              "type": "ALERT",
              "basis": "ENFORCEMENT_OPERATION",
              "subject": [{"lang": "en", "text": "Falsified cough syrup with diethylene glycol, sold online", "origin": "OFFICIAL"}],
              "risk": {"decision": "SERIOUS", "recallClass": "I"},
              "products": [{"name": "Contoh Syrup 60 ml", "gtin": "08991234567891", "lots": [{"lot": "B77-K01", "expiry": "2027-11-30"}]}],
              "fraud": {"redacted": true, "compartment": "LAW_ENFORCEMENT", "contact": "ID-BPOM"},
              "tlp": "AMBER",
              "audience": {"agencies": ["KR-MFDS", "SG-HSA"], "countries": ["MY"]},
              "acts": {"createdAt": "2026-11-20T04:11:09Z", "submittedAt": "2026-11-20T04:20:31Z", "validatedAt": "2026-11-20T05:02:44Z",
                       "sentToDeskAt": "2026-11-20T05:02:58Z", "distributedAt": "2026-11-20T06:57:03Z", "verifiedAt": "2026-11-20T06:57:03Z"},
              "notifyClock": {"dueAt": "2026-11-22T02:00:00Z", "metAt": "2026-11-20T05:02:44Z", "met": true},
              "duty": [{"agency": "KR-MFDS", "phone": "+82435550111", "localTime": "2026-11-21T10:12:00+09:00", "workingNow": false,
                        "worksAgainAt": "2026-11-22T23:00:00Z"}],
              "identifiers": [{"kind": "LOT", "pointer": "/products/0/lots/0/lot", "written": "B77-K01", "normalised": "B77K01"}]
            }""";

    static final String PAGE = """
            {
              "items": [{
                "id": "0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21",
                "reference": "SG-2026-00042",
                "version": 1,
                "status": "DISTRIBUTED",
                "verification": "VERIFIED",
                "notifiedBy": "ID-BPOM",
                "network": "MEDICINE",
                "type": "ALERT",
                "tlp": "AMBER",
                "riskDecision": "SERIOUS",
                "subject": [{"lang": "en", "text": "Falsified cough syrup with diethylene glycol, sold online", "origin": "OFFICIAL"}],
                "products": ["Contoh Syrup 60 ml"],
                "distributedAt": "2026-11-20T06:57:03Z",
                "href": "/v1/alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21"
              }],
              "next": "MDE5N2YyYzQtN2QwMi03YTEwLThhNTUtMWMwZjRlMGI5ZDIx"
            }""";

    static final String PATCH = """
            {"measures": [{"type": "RECALL_FROM_CONSUMERS", "compulsory": true, "date": "2026-11-21", "scope": "all lots"}]}""";

    static final String VERSIONS = """
            [{"version": 1, "changedAt": "2026-11-20T04:11:09Z", "distributedAt": "2026-11-20T06:57:03Z",
              "href": "/v1/alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21/versions/1"}]""";

    static final String SOURCE = """
            {"scheme": "openfda", "number": "F-1387-2012", "version": 1, "original": "{\\"recall_number\\": \\"F-1387-2012\\"}"}""";

    static final String REASON = """
            {"reason": "The quantity in lot B77-K01 is missing."}""";

    static final String CHECKLIST = """
            {"checklist": {"completeness": true, "legalBasis": true, "scope": true, "language": true, "recurrence": true}}""";

    static final String PREVIEW = """
            {"tlp": "AMBER", "openToAll": false, "persons": [], "agencies": [
              {"agency": "ID-BPOM", "notice": "FULL", "hidden": []},
              {"agency": "KR-MFDS", "notice": "FULL", "flag": "FOR_FOLLOW_UP",
               "hidden": [{"pointer": "/fraud", "compartment": "LAW_ENFORCEMENT"}]}]}""";

    static final String NARROWING = """
            {"tlp": "AMBER_STRICT", "audience": {"agencies": ["KR-MFDS"]}, "reason": "The police ask for secrecy."}""";

    static final String WITHDRAWAL = """
            {"reason": "The laboratory mixed up two samples; the product is safe."}""";

    static final String SUPERSESSION = """
            {"by": "SG-2026-00043", "reason": "The lot numbers were wrong."}""";

    static final String CLOSING = """
            {"report": "Both lots were recalled and destroyed; the supplier has lost its licence."}""";

    static final String REOPENING = """
            {"reason": "Lot B77-K01 was found on the market again."}""";

    static final String DIFF = """
            [{"op": "add", "path": "/measures/0",
              "value": {"type": "RECALL_FROM_CONSUMERS", "compulsory": true, "date": "2026-11-21", "scope": "all lots"}}]""";

    static final String AMENDMENT = """
            {"askedAt": "2026-11-21T02:10:00Z",
             "diff": [{"op": "replace", "path": "/type", "value": "ALERT"}],
             "proposed": {"reference": "SG-2026-00042", "version": 2, "type": "ALERT"}}""";

    private Examples() {}
}
