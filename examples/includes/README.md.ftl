[#import "/shared/license.ftl" as license]
# [=name]

[@license.notice holder=name/]
