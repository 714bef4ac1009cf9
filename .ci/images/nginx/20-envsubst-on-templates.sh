#!/bin/sh
# Renders /etc/nginx/templates/*.template into conf.d: only names that are set are replaced.
set -e
template_dir=${NGINX_ENVSUBST_TEMPLATE_DIR:-/etc/nginx/templates}
suffix=${NGINX_ENVSUBST_TEMPLATE_SUFFIX:-.template}
output_dir=${NGINX_ENVSUBST_OUTPUT_DIR:-/etc/nginx/conf.d}
log() { [ -n "${NGINX_ENTRYPOINT_QUIET_LOGS:-}" ] || echo "$(basename "$0"): $*"; }

[ -d "$template_dir" ] || exit 0
if [ ! -w "$output_dir" ]; then
  log "ERROR: $template_dir exists, but $output_dir is not writable"
  exit 0
fi
names=$(awk -v filter="${NGINX_ENVSUBST_FILTER:-}" 'BEGIN { for (name in ENVIRON) if (name ~ filter) printf "${%s} ", name }' </dev/null)
find "$template_dir" -follow -type f -name "*$suffix" | while read -r template; do
  output=$output_dir/${template#"$template_dir/"}
  output=${output%"$suffix"}
  mkdir -p "$(dirname "$output")"
  log "Running envsubst on $template to $output"
  envsubst "$names" <"$template" >"$output"
done
