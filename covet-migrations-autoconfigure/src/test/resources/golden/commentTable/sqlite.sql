-- forward

-- backward
