package siaga.alerts.codelist;

/** What the interface description shows. */
final class Examples {

    static final String LIST = "Name of the list.";

    static final String ACCEPT_LANGUAGE = "Language of `label` and `title`; English where a list does not have it.";

    static final String LINES = """
            {
              "items": [
                {"name": "food-hazard", "title": "Hazards of food and feed", "version": 1, "count": 31, "fixed": false, "uri": "/v1/code-lists/food-hazard"},
                {"name": "network", "title": "Networks", "version": 1, "count": 7, "fixed": true, "uri": "/v1/code-lists/network"}
              ]
            }""";

    static final String CODE = """
            {"code": "DEG_EG", "uri": "/v1/code-lists/medicine-hazard/codes/DEG_EG", "list": "medicine-hazard",
             "label": "Diethylene glycol or ethylene glycol",
             "labels": {"en": "Diethylene glycol or ethylene glycol", "id": "Dietilen glikol atau etilen glikol", "ko": "디에틸렌글리콜 또는 에틸렌글리콜"},
             "since": 1, "changedIn": 1}""";

    static final String RETIRED = """
            {"code": "FISH_AND_PRODUCTS_THEREOF", "uri": "/v1/code-lists/food-product-category/codes/FISH_AND_PRODUCTS_THEREOF",
             "list": "food-product-category", "label": "Fish and products thereof (earlier name)",
             "labels": {"en": "Fish and products thereof (earlier name)", "id": "Ikan dan produknya (nama terdahulu)", "ko": "어류 및 그 제품 (이전 명칭)"},
             "since": 1, "changedIn": 1, "retired": {"version": 1, "replacedBy": "FISH_AND_FISH_PRODUCTS"}}""";

    static final String ONE_LIST = """
            {"name": "medicine-hazard", "uri": "/v1/code-lists/medicine-hazard", "version": 1, "fixed": false,
             "title": "Hazards and defects of medicines",
             "titles": {"en": "Hazards and defects of medicines", "id": "Bahaya dan cacat mutu obat", "ko": "의약품 위해요소 및 품질결함"},
             "codes": [""" + CODE + "]}";

    static final String CROSSWALK = """
            {"name": "risk-crosswalk", "uri": "/v1/code-lists/risk-crosswalk", "version": 1,
             "title": "Risk decision, recall class and CAP: what resembles what",
             "rows": [{"riskDecision": "NOT_SERIOUS", "recallClass": "III",
                       "cap": {"urgency": "Future", "severity": "Minor", "certainty": "Unlikely"}, "lossy": true,
                       "note": "Class III also holds breaches of rules without any risk.",
                       "notes": {"en": "Class III also holds breaches of rules without any risk.",
                                 "id": "Kelas III juga mencakup pelanggaran aturan tanpa risiko.",
                                 "ko": "3등급은 위험이 없는 단순 규정 위반도 포함한다."}}]}""";

    static final String NEW_CODE = """
            {"code": "PROPYLENE_GLYCOL_GRADE", "reason": "Asked for by ID-BPOM after the syrups.",
             "labels": {"en": "Propylene glycol of industrial grade", "id": "Propilen glikol mutu industri", "ko": "공업용 프로필렌글리콜"}}""";

    static final String RELABELLING = """
            {"labels": {"vi": "Dietylen glycol hoặc etylen glycol"}}""";

    static final String RETIRING = """
            {"replacedBy": "DEG_EG", "reason": "The same under another name."}""";

    private Examples() {}
}
