package siaga.alerts.importing;

/** Examples of the interface description; all names are invented. */
final class ImportExamples {

    static final String DRAFTS = """
            {"source":{"scheme":"BPOM-CASE","number":"2026-118"},"network":"MEDICINE","type":"ALERT","subject":[{"lang":"en","text":"Falsified cough syrup, sold online"}]}
            """;

    static final String RASFF = """
            reference,category,type,subject,date,notifying_country,classification,risk_decision,distribution,forAttention,forFollowUp,operator,origin,hazards
            2026.123,nuts,food,Aflatoxin B1 in groundnuts from Contoh,2026-01-05 10:00:00,Netherlands,alert notification,serious,"Belgium,France",INFOSAN,Belgium,Netherlands,Egypt,Aflatoxin B1
            """;

    static final String MFDS = """
            [{"key":"202600001","itemName":"예시정 10밀리그램","itemSeq":"202600001","entpName":"(주)예시제약","reason":"미생물 오염 우려","makeNo":"23002[2026-10-19]","recallDate":"2026-01-05"}]
            """;

    static final String RESULTS = """
            {"record":1,"source":"202600001","outcome":"CREATED","id":"0197f2c4-7d02-7a10-8a55-1c0f4e0b9d21","reference":"SG-2026-00042","version":1}
            {"record":2,"outcome":"REJECTED","problem":{"type":"/problems/invalid","title":"The content breaks rules","status":422,"detail":"The recall has no key, so it could not be recognised again.","instance":"/v1/alerts/import","errors":[{"pointer":"/key","code":"required","detail":"The recall has no key, so it could not be recognised again."}]}}
            {"summary":{"records":2,"created":1,"unchanged":0,"changed":0,"rejected":1}}
            """;

    private ImportExamples() {}
}
