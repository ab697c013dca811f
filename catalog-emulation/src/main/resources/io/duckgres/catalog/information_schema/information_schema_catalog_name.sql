SELECT shown_database() AS catalog_name
