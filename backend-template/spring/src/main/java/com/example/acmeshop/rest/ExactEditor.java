package com.example.acmeshop.rest;

import java.beans.PropertyEditorSupport;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a value of one form, and no other text of which Java could make such a value. */
class ExactEditor extends PropertyEditorSupport {

  private final Pattern form;
  private final Function<String, ?> read;

  ExactEditor(String form, Function<String, ?> read) {
    this.form = Pattern.compile(form);
    this.read = read;
  }

  @Override
  public void setAsText(String text) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("not of the form " + form);
    }
    setValue(read.apply(text));
  }
}
