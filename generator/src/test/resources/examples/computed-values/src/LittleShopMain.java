class LittleShopMain {
  static final boolean TESTED = true;
}
