# Sourced by up, down, token and bench/run: where things lie, and which Java runs them. Plain bash 3.2, as macOS has it.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
data=${SITE_SENTINEL_DATA:-deploy/local/.data}
case $data in /*) ;; *) data=$root/$data ;; esac
launcher=$root/deploy/local/target/deploy-local-0.1.0.jar

fail() {
    echo "$1" >&2
    exit 1
}

is_jdk_17() {
    [ -n "$1" ] && [ -x "$1/bin/javac" ] || return 1
    local major
    major=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9]*\).*/\1/p')
    [ "${major:-0}" -ge 17 ]
}

# Sets JAVA_HOME for what follows, Maven included.
require_jdk() {
    is_jdk_17 "$JAVA_HOME" && return
    local candidate
    if [ -x /usr/libexec/java_home ] && candidate=$(/usr/libexec/java_home -v 17+ 2>/dev/null) && is_jdk_17 "$candidate"; then
        export JAVA_HOME=$candidate
        return
    fi
    if candidate=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p') && is_jdk_17 "$candidate"; then
        export JAVA_HOME=$candidate
        return
    fi
    fail "Site Sentinel needs a JDK 17 or newer: set JAVA_HOME to one, or put its java on the PATH."
}

# Becomes the launcher; needs what `deploy/up` has built.
launch() {
    [ -f "$launcher" ] || fail "Nothing has been built yet: run deploy/up first."
    local java=$JAVA_HOME/bin/java
    [ -n "$JAVA_HOME" ] && [ -x "$java" ] || java=$(command -v java) ||
        fail "There is no java on the PATH, and JAVA_HOME names none."
    local terminal=false
    [ ! -t 1 ] || terminal=true
    # The quick compiler and the small collector: a command should answer at once, and the broker is content with them.
    exec "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx320m -Xshare:auto \
        -Dsite-sentinel.home="$root" -Dsite-sentinel.terminal=$terminal -cp "$launcher:$root/deploy/local/target/lib/*" \
        org.sitesentinel.deploy.local.Launcher "$@"
}
