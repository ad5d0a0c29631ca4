s|server 127.0.0.1:3000;|server web-1:3000 max_fails=3 fail_timeout=5s; server web-2:3000 max_fails=3 fail_timeout=5s;|
# s|listen 80;|listen 80; listen 443 ssl; ssl_certificate /certificates/site.pem; ssl_certificate_key /certificates/site.key;|
