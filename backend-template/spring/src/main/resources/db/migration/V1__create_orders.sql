CREATE TABLE orders (
    id uuid PRIMARY KEY,
    product text NOT NULL CHECK (char_length(product) BETWEEN 1 AND 100),
    quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 1000),
    status text NOT NULL CHECK (status IN ('PLACED', 'CONFIRMED')),
    placed_at timestamptz NOT NULL
);

-- Pages are read newest first; the id orders those of the same instant.
CREATE INDEX orders_newest_first ON orders (placed_at DESC, id DESC);
