# Sourced after jdk.sh, with $project set: builds server/target/dist where it is missing or older than its sources.

meniscus_dist=$project/server/target/dist
meniscus_stamp=$project/server/target/dist.built
meniscus_log=$project/server/target/build.log

meniscus_is_built() {
  [ -f "$meniscus_stamp" ] && [ -d "$meniscus_dist" ] || return 1
  local changed
  changed=$(cd "$project" && find pom.xml core/pom.xml server/pom.xml core/src/main server/src/main db/migrations demo \
    -newer "$meniscus_stamp" 2>/dev/null | head -n 1)
  [ -z "$changed" ]
}

meniscus_require_maven() {
  command -v mvn >/dev/null 2>&1 && return 0
  echo "Meniscus is not built yet and needs Maven 3.8 or newer for that: install the package maven (apt, brew, sdkman)." >&2
  exit 1
}

meniscus_run_maven() {
  # Marked with the time before the build, so a source that changes meanwhile is built at the next start.
  touch "$meniscus_stamp.begun"
  # New files under new inodes: a server that runs from the old ones keeps them.
  rm -rf "$meniscus_dist" "$meniscus_stamp"
  (cd "$project" && mvn -q -B -Dstyle.color=never -pl server -am package -Dmaven.test.skip=true) >"$meniscus_log" 2>&1 || return 1
  mv "$meniscus_stamp.begun" "$meniscus_stamp"
}

meniscus_build() {
  meniscus_is_built && return 0
  meniscus_require_maven
  mkdir -p "$project/server/target" || exit 1
  if command -v flock >/dev/null 2>&1; then
    exec 9>"$project/server/target/build.lock"
    flock 9
    if meniscus_is_built; then
      exec 9>&-
      return 0
    fi
  fi
  echo "building Meniscus (the first time this fetches its libraries)…" >&2
  if ! meniscus_run_maven; then
    echo "Meniscus could not be built; the whole log is in $meniscus_log" >&2
    { grep -E '^\[(ERROR|FATAL)\]' "$meniscus_log" || tail -n 30 "$meniscus_log"; } | sed '/-> \[Help/,$d' | head -n 30 >&2
    exit 1
  fi
  exec 9>&-
}

meniscus_build
