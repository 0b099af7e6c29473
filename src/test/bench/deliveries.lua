-- Replays prepared requests, each once: thread n of t takes the records n, n+t, n+2t … of the file. All records are
-- whole HTTP requests of one length, so that reading one is all there is to do. Ends when each has its answer; until
-- then a connection that has nothing left to send asks for something harmless.
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

function init(args)
  path, size, total = args[1], tonumber(args[2]), tonumber(args[3])
  step = tonumber(args[4])
  file = assert(io.open(path, "rb"))
  next_record = number
  accepted, refused, idle = 0, 0, 0
  filler = "GET /webhooks/meta HTTP/1.1\r\nHost: localhost\r\n\r\n"
  mine = math.floor((total - number + step - 1) / step)
end

function request()
  -- wrk asks the first thread for a request that it never sends, to look at it
  local looked_at = number > 0 or looked
  looked = true
  if not looked_at or next_record >= total then
    return filler
  end
  file:seek("set", next_record * size)
  next_record = next_record + step
  return file:read(size)
end

function response(status)
  if status == 200 then
    accepted = accepted + 1
  elseif next_record < total or status ~= 400 then
    refused = refused + 1
  else
    idle = idle + 1
  end
  -- an answer that a broken connection lost will never come
  if not ended and (accepted + refused >= mine or idle > 2000) then
    ended = true
    -- whoever started wrk stops it then: by itself it sits out its time
    io.write("END\n")
    io.flush()
    wrk.thread:stop()
  end
end

function done(summary, latency)
  local ok, bad = 0, 0
  for _, thread in ipairs(threads) do
    ok = ok + thread:get("accepted")
    bad = bad + thread:get("refused")
  end
  local broken = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("RESULT\t%d\t%d\t%d\t%d\t%d\t%d\n", ok, bad, broken, summary.duration,
    latency:percentile(50), latency:percentile(99)))
end
