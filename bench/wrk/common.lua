-- What every script here shares: the threads' numbers, the check of each answer, and one line of results.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

-- i to a mobile of its own: see Mobiles.java. Split in two, for a double holds no product of 64 bits.
function mobile(i)
  local space = 4000000000
  local high = math.floor(i / 65536)
  local low = i % 65536
  return string.format("91%.0f", 6000000000 + (high * multiplier % space * 65536 + low * multiplier) % space)
end

bad = 0
seen = ""

-- Counts every answer that is not 200 or lacks what a success has; keeps the first for the report.
function check(status, body)
  if status == 200 and string.find(body, expected, 1, true) then
    return
  end
  bad = bad + 1
  if seen == "" then
    seen = status .. " " .. string.gsub(string.sub(body, 1, 300), "%s+", " ")
  end
end

function response(status, headers, body)
  check(status, body)
end

function done(summary, latency, requests)
  local wrong, first = 0, ""
  for _, thread in ipairs(threads) do
    wrong = wrong + thread:get("bad")
    if first == "" then
      first = thread:get("seen")
    end
  end
  local errors = summary.errors
  print(string.format("RESULT requests=%d micros=%d bad=%d broken=%d p50=%d p95=%d p99=%d", summary.requests,
    summary.duration, wrong, errors.connect + errors.read + errors.write + errors.timeout + errors.status,
    latency:percentile(50), latency:percentile(95), latency:percentile(99)))
  if first ~= "" then
    print("FIRST " .. first)
  end
end
