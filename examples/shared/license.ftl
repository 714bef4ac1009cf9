[#macro notice holder]
Everything here belongs to [=holder].
[/#macro]
