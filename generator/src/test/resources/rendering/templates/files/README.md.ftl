# [=title]

[#include "/shared/parts.md.ftl"]

[#noparse][#if this stays][/#noparse] and [=r'[=this]'].
