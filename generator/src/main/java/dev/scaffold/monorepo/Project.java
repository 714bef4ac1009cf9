package dev.scaffold.monorepo;

import dev.scaffold.answers.Answers;
import dev.scaffold.render.TemplateSource;

/** The template of the whole repository, and what was answered to it. */
public record Project(TemplateSource source, Answers answers) {}
