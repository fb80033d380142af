-- POST /v1.1/transaction/add: a bill of three lines each, of somebody nobody knew before.
-- Arguments: multiplier, first number, numbers per thread, a seed that no other run has, file of Authorization values.
dofile(os.getenv("BENCH_WRK") .. "/common.lua")

local lines = '","amount":"1234.5","gross_amount":"1300","discount":"65.5","notes":"","line_items":{"line_item":['
  .. '{"item_code":"SKU-1","description":"Shirt","qty":"1","rate":"500","value":"500","amount":"500"},'
  .. '{"item_code":"SKU-2","description":"Trousers","qty":"1","rate":"600","value":"600","discount_value":"65.5",'
  .. '"amount":"534.5"},{"item_code":"SKU-3","description":"Socks","qty":"2","rate":"100","value":"200",'
  .. '"amount":"200"}]},"customer":{"firstname":"Asha","lastname":"Rao","mobile":"'

function init(args)
  multiplier = tonumber(args[1])
  next_number = tonumber(args[2]) + number * tonumber(args[3])
  expected = '"status":{"success":"true"'
  run = string.format("C%s-%d-", args[4], number)
  logins = {}
  for line in io.lines(args[5]) do
    table.insert(logins, "POST /v1.1/transaction/add?format=json HTTP/1.1\r\nHost: localhost\r\n"
      .. "Content-Type: application/json\r\nAccept: application/json\r\nAuthorization: " .. line
      .. "\r\nContent-Length: ")
  end
  math.randomseed(number + tonumber(args[4]))
end

function request()
  next_number = next_number + 1
  local text = '{"root":{"transaction":[{"type":"regular","number":"' .. run .. next_number .. lines
    .. mobile(next_number) .. '"}}]}}'
  return logins[math.random(#logins)] .. #text .. "\r\n\r\n" .. text
end
