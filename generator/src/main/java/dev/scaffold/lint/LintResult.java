package dev.scaffold.lint;

import dev.scaffold.problem.Problem;
import java.util.List;

/**
 * What was found.
 *
 * @param catalog where the templates come from
 * @param templates the folders of those that were looked at, from the catalog's
 * @param problems by file, line and column; their files begin at the catalog's folder
 */
public record LintResult(String catalog, List<String> templates, List<Problem> problems) {}
