# [=city]

Καλημέρα, おはよう, guten Morgen! 👋🏽
