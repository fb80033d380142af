-- POST /v2/transactions: bills of three lines, of customers that are there, each under a number nobody used.
-- Arguments: multiplier, how many customers, a seed that no other run has, file of Authorization values, one of each organization.
dofile(os.getenv("BENCH_WRK") .. "/common.lua")

local body = '{"type":"REGULAR","billAmount":1234.5,"grossAmount":1300,"discount":65.5,"lineItemsV2":['
  .. '{"itemCode":"SKU-1","description":"Shirt","qty":1,"rate":500,"value":500,"discount":0,"amount":500},'
  .. '{"itemCode":"SKU-2","description":"Trousers","qty":1,"rate":600,"value":600,"discount":65.5,"amount":534.5},'
  .. '{"itemCode":"SKU-3","description":"Socks","qty":2,"rate":100,"value":200,"discount":0,"amount":200}],'
  .. '"billNumber":"'

function init(args)
  multiplier = tonumber(args[1])
  loaded = tonumber(args[2])
  expected = '"createdId"'
  run = string.format("R%s-%d-", args[3], number)
  next_number = 0
  heads = {}
  for line in io.lines(args[4]) do
    table.insert(heads, " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nAccept: application/json\r\n"
      .. "Authorization: " .. line .. "\r\nContent-Length: ")
  end
  math.randomseed(number + tonumber(args[3]))
end

function request()
  next_number = next_number + 1
  local text = body .. run .. next_number .. '"}'
  return "POST /v2/transactions?identifierName=mobile&source=INSTORE&identifierValue="
    .. mobile(math.random(0, loaded - 1)) .. heads[math.random(#heads)] .. #text .. "\r\n\r\n" .. text
end
