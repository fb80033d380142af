-- POST /v2/customers, each request a mobile nobody had before.
-- Arguments: multiplier, first number, numbers per thread, file of Authorization values.
dofile(os.getenv("BENCH_WRK") .. "/common.lua")

function init(args)
  multiplier = tonumber(args[1])
  next_number = tonumber(args[2]) + number * tonumber(args[3])
  expected = '"createdId"'
  logins = {}
  for line in io.lines(args[4]) do
    table.insert(logins, "POST /v2/customers HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      .. "Accept: application/json\r\nAuthorization: " .. line .. "\r\nContent-Length: 128\r\n\r\n"
      .. '{"profiles":[{"source":"INSTORE","firstName":"Asha","lastName":"Rao","identifiers":[{"type":"mobile","value":"')
  end
  math.randomseed(number + tonumber(args[2]))
end

function request()
  next_number = next_number + 1
  return logins[math.random(#logins)] .. mobile(next_number) .. '"}]}]}'
end
