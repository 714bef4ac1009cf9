# shellcheck shell=bash
# The variants that are proven end to end: sourced, never run.
# Between them: every option on and off, the shortest, longest, first- and last-sorting legal names, short and long
# packages, and free text that has to be escaped everywhere.

export VARIANTS=(default rest worker no-sample rest-worker no-sample-worker no-sample-rest
  django django-rest django-no-worker django-no-sample spring-django django-alpine)

# variant_arguments VARIANT: the arguments of `scaffold new`, one a line; the first is the project's name.
variant_arguments() {
  local -a arguments
  # shellcheck disable=SC2016 # the dollar sign is meant literally
  case $1 in
    default) arguments=(acme-demo) ;;
    rest) arguments=(a -d api=rest -d package=a.b -d ci=gitlab -d license=MIT) ;;
    worker)
      arguments=(zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz -d worker=true -d license=Apache-2.0
        -d package=zz.zzzzzzzzzzzzzzzzzzz.zzzzzzzzzzzzzzzzzz.zzzzzzzzzzzzzzzzz)
      ;;
    no-sample)
      arguments=(acme-demo -d sample=false -d 'title=Müller & <Söhne> "Über" '\''x'\'' 🚀'
        -d 'description=Straße & <b>: "quoted", it'\''s 100 % `#1` \ ${x} {{y}} [=z] 🚀')
      ;;
    rest-worker) arguments=(acme-demo -d api=rest -d worker=true -d ci=gitlab) ;;
    no-sample-worker) arguments=(acme-demo -d sample=false -d worker=true) ;;
    no-sample-rest) arguments=(acme-demo -d sample=false -d api=rest -d ci=gitlab) ;;
    django) arguments=(acme-demo -d backend=django) ;;
    django-rest) arguments=(a -d backend=django -d api=rest -d ci=gitlab -d license=MIT) ;;
    django-no-worker) arguments=(zzzzzzzzzzzzzzzzzzzzzzzzzzzzzz -d backend=django -d worker=false -d license=Apache-2.0) ;;
    django-no-sample) arguments=(acme-demo -d backend=django -d sample=false -d ci=gitlab) ;;
    # By default with a worker, as Django is there: both brokers.
    spring-django) arguments=(acme-demo -d 'backend=spring,django' -d api=rest) ;;
    django-alpine) arguments=(acme-demo -d backend=django -d image=alpine) ;;
    *) return 1 ;;
  esac
  printf '%s\n' "${arguments[@]}" --defaults
}
