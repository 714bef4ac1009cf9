-- Jobs wait here in the transaction that wants them done, until the broker has confirmed them.
CREATE TABLE outbox (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    queue text NOT NULL,
    payload text NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now(),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz NOT NULL DEFAULT now()
);

-- Those whose time has come are sent, the longest due first.
CREATE INDEX outbox_due ON outbox (next_attempt_at, id);
