class LittleShopMain {
  static final boolean TESTED = false;
}
