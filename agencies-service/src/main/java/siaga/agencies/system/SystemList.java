package siaga.agencies.system;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The machine clients of an agency. */
@Schema(name = "Systems", description = "The machine clients of an agency, the oldest first.")
record SystemList(List<SystemView> items) {}
