-- What wrk sends, and what it tells: wrk --script load.lua URL -- (METHOD PATH BODY COUNT)...
--
-- Sends the first request COUNT times, then the second, and so on, and begins again.

local requests = {}
local number = 0

function init(args)
  wrk.headers["Content-Type"] = "application/json"
  -- The address comes first, with the number 0.
  for i = 1, #args - 3, 4 do
    local method, path, body, count = args[i], args[i + 1], args[i + 2], tonumber(args[i + 3])
    for _ = 1, count do
      requests[#requests + 1] = wrk.format(method, path, nil, body ~= "" and body or nil)
    end
  end
end

function request()
  number = number % #requests + 1
  return requests[number]
end

-- Every latency, in microseconds, with how often it is in wrk's statistics.
function done(summary, latency)
  local errors = summary.errors
  print(string.format("errors %d", errors.connect + errors.read + errors.write + errors.status + errors.timeout))
  print(string.format("summary %d %d", summary.requests, summary.duration))
  for i = 1, #latency do
    print(string.format("latency %d %d", latency(i)))
  end
end
