# Runs a command in a network of its own that ends in another machine: a cable from v0 (10.9.0.1) to v1 (10.9.0.2), where OLA's
# daemon stands and whatever comes is written down: across-ola.sh FOLDER COMMAND... To be started by `unshare -Urn`. The command
# gets FAR, the process by which `nsenter -t $FAR -n` reaches the other machine.
set -e
cd "$1"
shift
ip link set lo up
unshare -n sleep 600 &
export FAR=$!
until [ "$(readlink /proc/$FAR/ns/net)" != "$(readlink /proc/$$/ns/net)" ]; do sleep 0.02; done
ip link add v0 type veth peer name v1 netns $FAR
ip addr add 10.9.0.1/24 brd + dev v0
ip link set v0 up
there() { nsenter -t $FAR -n "$@"; }
there ip link set lo up
there ip addr add 10.9.0.2/24 brd + dev v1
there ip link set v1 up
mkdir -p conf
printf 'ip = 10.9.0.2\n' > conf/ola-artnet.conf
chmod -R a+rwX .
there dumpcap -q -i v1 -w heard.pcap > dumpcap.log 2>&1 &
dumpcap=$!
there unshare -U --map-user=1000 olad --no-register-with-dns-sd -c "$PWD/conf" > olad.log 2>&1 &
olad=$!
"$@" && ok=0 || ok=$?
# The kernel hands over what was heard in blocks, the last of them a moment later.
sleep 1
kill $olad $dumpcap || true
wait $olad $dumpcap || true
kill $FAR
exit $ok
