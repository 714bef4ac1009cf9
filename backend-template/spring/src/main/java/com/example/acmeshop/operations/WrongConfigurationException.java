package com.example.acmeshop.operations;

/** A configuration that the program refuses to start with. */
class WrongConfigurationException extends RuntimeException {

  private final String remedy;

  WrongConfigurationException(String problem, String remedy) {
    super(problem);
    this.remedy = remedy;
  }

  /** What to do about it. */
  String remedy() {
    return remedy;
  }
}
