# What the server does not admit
error-foreign-page = Another page may not use this server. Open the address itself, or ask from a program.
    .title = Another page asks
error-page-out-of-date = This page was opened before the server was last started. Reload it, and repeat what you did.
    .title = The page is out of date
error-wrong-content-type = A body of this kind is not taken. Send JSON as application/json, files as multipart/form-data.
    .title = Wrong content type
error-too-slow = The rest of the request did not come in time. Nothing was changed. Send it again.
    .title = The request did not arrive
error-json-too-deep = The JSON is nested deeper than { $limit } levels. No request needs that; check the program that made it.
    .title = JSON nested too deep
