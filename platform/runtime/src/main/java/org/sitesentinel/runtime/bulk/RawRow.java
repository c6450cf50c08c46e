package org.sitesentinel.runtime.bulk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.sitesentinel.runtime.problem.Violation;

/**
 * A row as it was sent.
 *
 * @param line of the body, from 1
 * @param fields what it says, by field
 * @param cells the same as its sender wrote it, by field
 * @param errors what made it unreadable; empty when it can be looked at
 */
record RawRow(long line, JsonNode fields, Map<String, String> cells, List<Violation> errors) {}
