-- GET /v2/customers/lookup, or another read by mobile, of customers that are there.
-- Arguments: multiplier, how many customers, a seed, file of Authorization values, and the path if it is another one.
dofile(os.getenv("BENCH_WRK") .. "/common.lua")

-- pgbench looks at no row it reads, and wrk would take as long for an answer as for the rest of a call: the codes
-- answered are counted in the request log behind the run.
response = nil

function init(args)
  multiplier = tonumber(args[1])
  loaded = tonumber(args[2])
  head = " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nAuthorization: " .. io.lines(args[4])() .. "\r\n\r\n"
  path = "GET " .. (args[5] or "/v2/customers/lookup") .. "?source=INSTORE&identifierName=mobile&identifierValue="
  math.randomseed(number + tonumber(args[3]))
end

function request()
  return path .. mobile(math.random(0, loaded - 1)) .. head
end
