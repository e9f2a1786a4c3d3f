package siaga.gateway.openapi;

import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;

/** YAML as OpenAPI wants it: status codes are names, so they must not read as numbers. */
final class OpenApiYaml {

    private OpenApiYaml() {}

    static YAMLMapper mapper() {
        return new YAMLMapper(YAMLFactory.builder()
                .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                .disable(YAMLGenerator.Feature.SPLIT_LINES)
                .stringQuotingChecker(new NumbersToo())
                .build());
    }

    private static final class NumbersToo extends StringQuotingChecker.Default {
        private static final long serialVersionUID = 1;

        @Override
        public boolean needToQuoteName(String name) {
            return Character.isDigit(name.charAt(0)) || super.needToQuoteName(name);
        }
    }
}
