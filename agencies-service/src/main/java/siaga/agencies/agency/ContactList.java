package siaga.agencies.agency;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import siaga.contracts.member.ContactPoint;

/** Whom to reach at an agency. */
@Schema(name = "Contacts", description = "Whom to reach at the agency.")
record ContactList(List<ContactPoint> items) {}
