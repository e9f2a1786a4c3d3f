package siaga.alerts.attachment;

/** What the interface description shows: the laboratory report of a slimming tea with sibutramine. */
final class AttachmentExamples {

    static final String ALERT = "Id, or reference once distributed.";

    static final String ID = "0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70";

    static final String SHA_256 = "9f2c4d8e7b1a06f35e8d2c9b4a7f1e0d6c5b3a29180f7e6d5c4b3a2918f7e6d5";

    static final String REPR_DIGEST = "sha-256=:nyxNjnsaBvNejSybSn8eDWxbOikYD35tXEs6KRj35tU=:";

    static final String ETAG = "\"" + SHA_256 + "\"";

    static final String ONE = """
            {
              "id": "0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70",
              "kind": "ANALYTICAL_REPORT",
              "name": "sibutramine-lab-report.pdf",
              "size": 482133,
              "mediaType": "application/pdf",
              "sha256": "9f2c4d8e7b1a06f35e8d2c9b4a7f1e0d6c5b3a29180f7e6d5c4b3a2918f7e6d5",
              "author": "KR-MFDS",
              "addedAt": "2026-11-20T07:40:00Z",
              "tlp": "AMBER_STRICT",
              "href": "/v1/alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21/attachments/0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70",
              "contentHref": "/v1/alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21/attachments/0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70/content"
            }""";

    static final String REDACTED = """
            {"id": "0197f2d9-0c11-7a42-b3f0-2e9a7d5c1b86", "redacted": true, "compartment": "LAW_ENFORCEMENT",
             "contact": "ID-BPOM"}""";

    static final String PAGE = "{\"items\": [" + ONE + ", " + REDACTED + "]}";

    static final String WITHDRAWN = """
            {
              "id": "0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70",
              "kind": "ANALYTICAL_REPORT",
              "author": "KR-MFDS",
              "addedAt": "2026-11-20T07:40:00Z",
              "tlp": "AMBER_STRICT",
              "href": "/v1/alerts/0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21/attachments/0197f2d8-31b4-7c55-9a0e-6d1f2b8c4e70",
              "withdrawnAt": "2026-11-21T02:10:00Z",
              "reason": "The laboratory mixed up two samples; sibutramine was not found in this one."
            }""";

    static final String WITHDRAWAL = """
            {"reason": "The laboratory mixed up two samples; sibutramine was not found in this one."}""";

    static final String SHARING = """
            {"tlp": "AMBER_STRICT", "audience": {"agencies": ["ID-BPOM", "MY-NPRA"]},
             "reason": "The report names the seller, whom the police are watching."}""";

    static final String BYTES = "%PDF-1.7 …";

    private AttachmentExamples() {}
}
