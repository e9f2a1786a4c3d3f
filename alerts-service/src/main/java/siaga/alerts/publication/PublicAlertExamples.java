package siaga.alerts.publication;

/** What the interface description shows; all names are invented. */
final class PublicAlertExamples {

    static final String ALERT = """
            {
              "reference": "SG-2026-00042",
              "status": "DISTRIBUTED",
              "verification": "VERIFIED",
              "notifiedBy": "ID-BPOM",
              "distributedAt": "2026-11-20T06:57:03Z",
              "network": "MEDICINE",
              "type": "ALERT",
              "basis": "ENFORCEMENT_OPERATION",
              "productStatus": "FALSIFIED",
              "riskDecision": "SERIOUS",
              "recallClass": "I",
              "products": [{
                "name": "Contoh Syrup 60 ml",
                "gtin": "08991234567891",
                "registrations": [{"country": "ID", "scheme": "NIE", "value": "DTL1234567890A1"}],
                "lots": [{"lot": "B77-K01", "expiry": "2027-11-30", "serials": [], "genuine": "FALSIFIED_COPY"}]
              }],
              "hazards": [{
                "category": "DEG_EG",
                "substance": {"name": "diethylene glycol", "cas": "111-46-6"},
                "detected": {"value": 28.4, "unit": "%"},
                "limit": {"value": 0.1, "unit": "%"}
              }],
              "origins": ["KR"],
              "distributionStatus": "POSSIBLE_ON_MARKET",
              "distributedTo": ["ID", "MY"],
              "measures": [{"type": "RECALL_FROM_CONSUMERS", "compulsory": true, "date": "2026-11-21", "scope": "all lots"}],
              "href": "/public/v1/alerts/SG-2026-00042"
            }""";

    static final String WITHDRAWN = """
            {
              "reference": "SG-2026-00041",
              "status": "WITHDRAWN",
              "notifiedBy": "ID-BPOM",
              "reason": "The laboratory mixed up two samples; the product is safe.",
              "distributedAt": "2026-11-19T02:11:40Z",
              "withdrawnAt": "2026-11-22T08:30:00Z",
              "href": "/public/v1/alerts/SG-2026-00041"
            }""";

    static final String PAGE = "{\"items\": [" + ALERT + ", " + WITHDRAWN + "],"
            + " \"next\": \"MjAyNi0xMS0xOVQwMjoxMTo0MFoKU0ctMjAyNi0wMDA0MQ\"}";

    private PublicAlertExamples() {}
}
